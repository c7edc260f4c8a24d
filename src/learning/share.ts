/** The share of the items that pass, 0..1; null where there are no items. */
export function share<Item>(
  items: readonly Item[],
  passes: (item: Item) => boolean,
): number | null {
  return items.length === 0 ? null : items.filter(passes).length / items.length;
}
