package com.bloomz.rostersync.manage.edit;

/**
 * An item as it is stored.
 *
 * @param version grows with every write of the item, by hand or by an import
 */
public record StoredItem<T>(T value, long version) {
  @Override
  public String toString() {
    return "Stored " + version;
  }
}
