declare module 'jsonstat-toolkit' {
  interface Category {
    label: string;
    unit: { base: string; decimals: number };
    note: string[] | null;
  }
  interface Dataset {
    source: string;
    note: string[];
    Data(place: Record<string, string>): { value: number | null; status: string | null };
    Dimension(id: string): { Category(id: string): Category };
  }
  export default function JSONstat(answer: unknown): Dataset;
}
