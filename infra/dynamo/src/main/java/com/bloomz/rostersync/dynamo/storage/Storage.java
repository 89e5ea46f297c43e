package com.bloomz.rostersync.dynamo.storage;

import com.bloomz.rostersync.dynamo.value.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The maps of a server. In a folder, {@link #commit} writes what has changed into the file before
 * it returns; the operating system has it then, whatever becomes of this process.
 */
public final class Storage implements AutoCloseable {
  private static final String FILE = "dynamo.mv";
  private static final int PAGE = 4 * 1024;
  private static final int COMMITS_BETWEEN_COMPACTIONS = 512;
  private static final int FILL_RATE = 50;
  private static final int COMPACTED_BYTES = 4 * 1024 * 1024;

  private final MVStore store;
  private final boolean isPersistent;
  private int commits;

  private Storage(MVStore store, boolean isPersistent) {
    this.store = store;
    this.isPersistent = isPersistent;
  }

  /**
   * Opens it.
   *
   * @param folder where the file is or will be; empty for memory only
   */
  public static Storage open(Optional<Path> folder) {
    var builder = new MVStore.Builder().autoCommitDisabled();
    folder.ifPresent(
        path -> {
          try {
            Files.createDirectories(path);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          builder.fileName(path.resolve(FILE).toString()).pageSplitSize(PAGE);
        });
    return new Storage(builder.open(), folder.isPresent());
  }

  /** The map of that name, which is made where it is missing. */
  public SortedBytes map(String name) {
    return new SortedBytes(
        store.openMap(
            name,
            new MVMap.Builder<ByteString, ByteString>()
                .keyType(ByteStringType.INSTANCE)
                .valueType(ByteStringType.INSTANCE)));
  }

  public void remove(SortedBytes map) {
    store.removeMap(map.map());
  }

  /** Makes all changes so far last, together. Nobody may write meanwhile; nothing after the end. */
  public void commit() {
    if (!isPersistent || store.isClosed()) {
      return;
    }
    store.commit();
    commits++;
    if (commits % COMMITS_BETWEEN_COMPACTIONS == 0) {
      store.compact(FILL_RATE, COMPACTED_BYTES);
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
