import type { Person, Post } from '../api';

/** A post or an office of a unit, and who is in it. */
export interface Row {
  post: Post;
  /** It stands in an office. */
  inOffice: boolean;
  isOffice: boolean;
  people: Person[];
  /** Nobody is in it, and nothing below it: it can be removed. */
  isEmpty: boolean;
}

/** Posts of the unit itself first, then each office with those in it. */
export function rowsOf(posts: readonly Post[], people: readonly Person[]): Row[] {
  const offices = posts.filter((post) => post.kind === 'office');
  const inOffice = (post: Post) => offices.some((office) => office.id === post.above);
  const ordered = [
    ...posts.filter((post) => post.kind !== 'office' && !inOffice(post)),
    ...offices.flatMap((office) => [office, ...posts.filter((post) => post.above === office.id)]),
  ];
  return ordered.map((post) => {
    const members = people.filter((person) => person.posts.some((held) => held.id === post.id));
    return {
      post,
      inOffice: inOffice(post),
      isOffice: post.kind === 'office',
      people: members,
      isEmpty: members.length === 0 && !posts.some((other) => other.above === post.id),
    };
  });
}
