package com.bloomz.rostersync.store.index;

/**
 * A part of a list that an index holds, in the order of the sort attribute.
 *
 * @param from the least sort key that is wanted
 * @param to the greatest
 * @param limit how many entries at most
 */
public record Slice(
    String index,
    String listName,
    String list,
    String sortName,
    String from,
    String to,
    int limit) {
  @Override
  public String toString() {
    return index;
  }
}
