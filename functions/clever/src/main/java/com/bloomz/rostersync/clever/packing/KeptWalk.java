package com.bloomz.rostersync.clever.packing;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/**
 * A district's walk as it is kept: parts of entries, of which the first says how far the walk has
 * come and which schools there are, and the others have packed records. A walk that is kept again
 * adds such parts; its first entry then counts in the place of those before.
 *
 * @param draft null where the schools are not read
 */
public record KeptWalk(WalkState state, @Nullable PackedLists draft) {
  private static final int STATE = 0;

  /** About how many bytes are not kept yet. */
  public long size() {
    return draft == null ? 0 : draft.unkept();
  }

  /** Whether it takes the place of what was kept before. */
  public boolean replaces() {
    return draft == null || draft.replaces();
  }

  /** Hands over what is not kept yet, in parts of about a megabyte, in order. */
  public void parts(Consumer<byte[]> to) {
    PartWriter parts = new PartWriter(to);
    PackedLists read = draft;
    parts.entry(
        out -> {
          out.number(STATE);
          state.write(out);
          out.flag(read != null);
          if (read != null) {
            read.writeHead(out);
          }
        });
    if (read != null) {
      read.writeEntries(parts);
    }
    parts.end();
  }

  /**
   * What {@link #parts} handed over, of one time or of several.
   *
   * @return empty where there is nothing, or something is of another version or damaged
   */
  public static Optional<KeptWalk> read(Iterable<byte[]> parts) {
    Restoring restoring = new Restoring();
    try {
      for (byte[] part : parts) {
        Optional<RecordReader> entries = CheckedBytes.read(part);
        if (entries.isEmpty()) {
          return Optional.empty();
        }
        while (entries.get().hasMore()) {
          restoring.entry(entries.get());
        }
      }
      return restoring.walk();
    } catch (DataFormatException | IndexOutOfBoundsException damaged) {
      return Optional.empty();
    }
  }

  private static final class Restoring {
    private @Nullable WalkState state;
    private @Nullable PackedLists draft;

    void entry(RecordReader in) throws DataFormatException {
      int what = in.number();
      if (what == STATE) {
        state(in);
      } else if (draft == null) {
        throw new DataFormatException("records before the schools");
      } else {
        draft.readEntry(what, in);
      }
    }

    private void state(RecordReader in) {
      state = WalkState.read(in);
      boolean schools = in.flag();
      if (schools && draft == null) {
        draft = PackedLists.readHead(in);
      } else if (schools && draft != null) {
        draft.readLaterHead(in);
      }
    }

    Optional<KeptWalk> walk() throws DataFormatException {
      if (draft != null) {
        draft.restored();
      }
      return state == null ? Optional.empty() : Optional.of(new KeptWalk(state, draft));
    }
  }

  @Override
  public String toString() {
    return "KeptWalk";
  }
}
