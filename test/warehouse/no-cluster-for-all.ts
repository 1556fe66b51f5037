/** Ends what `cluster-for-all.ts` started. */
export default async function endForAll() {
  await globalThis.clusterForAll?.remove();
}
