import type { XmlNode } from '../package/xml-index';
import type { Story } from './stories';

/** The paragraphs of a report and what people call them. */
export interface ParagraphNames {
  of(story: Story): XmlNode[];
  /** `¶ 12`, the number of the first paragraph at a node or behind it; stories other than the document are named before it. */
  nameAt(story: Story, node: XmlNode): string;
}

export function paragraphNames(stories: Story[]): ParagraphNames {
  const paragraphs = new Map(stories.map((story) => [story.part, story.index.descendants(0, 'w:p')]));
  const of = ({ part }: Story) => paragraphs.get(part) ?? [];
  return {
    of,
    nameAt: (story, node) => {
      const name = story.part === stories[0]?.part ? '' : `${story.part.split('/').at(-1)} `;
      return `${name}¶ ${positionAt(of(story), node) + 1}`;
    },
  };
}

function positionAt(ascending: XmlNode[], node: XmlNode): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < node) low = middle + 1;
    else high = middle;
  }
  return low;
}
