import type { BookProperties } from '../model/book';
import type { Open } from './place';

export class DocumentProperties {
  static scalars = [
    'author',
    'category',
    'comments',
    'company',
    'keywords',
    'lastAuthor',
    'manager',
    'subject',
    'title',
  ];

  #open: Open;

  constructor(open: Open) {
    this.#open = open;
  }

  get title() {
    return this.#properties.title;
  }

  set title(title: string) {
    this.#set({ title });
  }

  get subject() {
    return this.#properties.subject;
  }

  set subject(subject: string) {
    this.#set({ subject });
  }

  get author() {
    return this.#properties.author;
  }

  set author(author: string) {
    this.#set({ author });
  }

  get keywords() {
    return this.#properties.keywords;
  }

  set keywords(keywords: string) {
    this.#set({ keywords });
  }

  get comments() {
    return this.#properties.comments;
  }

  set comments(comments: string) {
    this.#set({ comments });
  }

  get category() {
    return this.#properties.category;
  }

  set category(category: string) {
    this.#set({ category });
  }

  get company() {
    return this.#properties.company;
  }

  set company(company: string) {
    this.#set({ company });
  }

  get manager() {
    return this.#properties.manager;
  }

  set manager(manager: string) {
    this.#set({ manager });
  }

  get lastAuthor() {
    return this.#properties.lastAuthor;
  }

  get #properties() {
    return this.#open.book.properties;
  }

  #set(change: Partial<BookProperties>) {
    Object.assign(this.#properties, change);
    this.#open.book.report({ kind: 'look' });
  }
}
