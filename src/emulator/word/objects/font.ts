import type { FontMemberName } from '../font';
import { FONT_MEMBERS, readFont, writeFont } from '../font';
import type { WordModel } from '../model';
import type { Span } from '../spans';
import { boxOf } from '../spans';

/** Word.Font: the members of FONT_MEMBERS over a stretch of text. */
export class Font {
  static readonly scalars = Object.keys(FONT_MEMBERS);

  constructor(
    readonly model: WordModel,
    readonly span: Span,
  ) {}
}

for (const name of Object.keys(FONT_MEMBERS) as FontMemberName[])
  Object.defineProperty(Font.prototype, name, {
    get(this: Font) {
      return readFont(this.model.pkg, this.span, name);
    },
    set(this: Font, value: unknown) {
      this.model.change(boxOf(this.span), () => writeFont(this.span, name, value));
    },
  });
