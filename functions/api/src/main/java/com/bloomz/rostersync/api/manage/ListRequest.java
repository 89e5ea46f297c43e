package com.bloomz.rostersync.api.manage;

import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.manage.ManageStore.Page;
import com.bloomz.rostersync.manage.ManageStore.Wanted;
import com.bloomz.rostersync.manage.SearchName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What part of which list is wanted, checked. */
record ListRequest(Wanted wanted, Cursors cursors) {
  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 100;
  private static final int LONGEST_TEXT = 200;

  /**
   * What a request says of it.
   *
   * @param text how a name begins
   * @param limit how many entries at most
   */
  record Sent(@Nullable String text, @Nullable String cursor, @Nullable Integer limit) {
    @Override
    public String toString() {
      return "Sent";
    }
  }

  /**
   * Checks what was sent.
   *
   * @param list what is listed; the same for each page
   * @param current as {@link Wanted} has it
   */
  static ListRequest of(Call call, String list, boolean current, Sent sent) {
    String text = Optional.ofNullable(sent.text()).orElse("");
    if (text.length() > LONGEST_TEXT) {
      throw Problem.field("text", "It may have at most " + LONGEST_TEXT + " characters.")
          .asException();
    }
    int limit = Optional.ofNullable(sent.limit()).orElse(PAGE);
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw Problem.field("limit", "It must be a whole number from 1 to " + LARGEST_PAGE + ".")
          .asException();
    }
    String folded = SearchName.of(text);
    Cursors cursors =
        new Cursors(
            String.join("\u0000", call.school().value(), list, current + "", folded), "cursor");
    return new ListRequest(new Wanted(text, current, cursors.place(sent.cursor()), limit), cursors);
  }

  /** The cursor for the page after that one, to be shown. */
  @Nullable String next(Page<?> page) {
    return cursors.shown(page.cursor());
  }
}
