import type { XmlNode } from '../../ooxml/package/xml-index';
import { figureTag, tagOf, titleTag } from '../../ooxml/word/control';
import type { ReadReport } from '../../ooxml/word/report-state';
import type { Story } from '../../ooxml/word/stories';

/** The numbers by which Word knows the controls of a figure while the document is open, whatever is written into them. */
export interface HeldControls {
  control?: number;
  title?: number;
}

/**
 * Finds the controls of a report's figures in Word, by position in its state; one request. Of several with one tag Word's
 * is the one of the same number, or the one at the same place among them: those a tracked move left behind count.
 */
export async function holdControls(
  context: Word.RequestContext,
  { found, stories }: ReadReport,
): Promise<HeldControls[]> {
  const all = context.document.contentControls;
  all.load('items/tag,items/id');
  await context.sync();
  const inWord = byTag(all.items);
  const read = readControls(stories);
  const numberOf = (tag: string, story: Story, node: XmlNode | undefined) => {
    const nth = read.get(tag)?.findIndex((each) => each.story === story && each.node === node) ?? -1;
    const number = read.get(tag)?.[nth]?.number;
    const among = inWord.get(tag) ?? [];
    return (among.find(({ id }) => id === number) ?? among[nth])?.id;
  };
  return found.map((figure) => {
    if (!figure) return {};
    const control = numberOf(figureTag(figure.id), figure.story, figure.control);
    const title = numberOf(titleTag(figure.id), figure.story, figure.title);
    return { ...(control !== undefined && { control }), ...(title !== undefined && { title }) };
  });
}

interface ReadControl {
  tag: string;
  story: Story;
  node: XmlNode;
  number: number;
}

/** The controls of a report by their tags, as Word counts them: of a text box one branch only. */
function readControls(stories: Story[]): Map<string, ReadControl[]> {
  const all = stories.flatMap((story) =>
    story.index.descendants(0, 'w:sdt').flatMap((node) => {
      const { index } = story;
      if (index.ancestor(node, 'mc:Fallback') !== undefined) return [];
      const properties = index.child(node, 'w:sdtPr');
      const number = Number(index.attribute(index.child(properties ?? node, 'w:id'), 'w:val'));
      return [{ tag: tagOf(index, node) ?? '', story, node, number }];
    }),
  );
  return byTag(all);
}

function byTag<Item extends { tag: string }>(items: Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(item.tag, [...(groups.get(item.tag) ?? []), item]);
  return groups;
}
