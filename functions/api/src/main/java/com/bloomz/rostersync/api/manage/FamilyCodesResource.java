package com.bloomz.rostersync.api.manage;

import static com.bloomz.rostersync.api.web.Replies.granted;

import com.bloomz.rostersync.api.sheet.CodeSlips;
import com.bloomz.rostersync.api.sheet.CodeTable;
import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Ids;
import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.family.FamilyCodeStore.Issued;
import com.bloomz.rostersync.family.FamilyCodes;
import com.bloomz.rostersync.family.FamilyCodes.Made;
import com.bloomz.rostersync.family.FamilyCodes.Sheet;
import com.bloomz.rostersync.invitations.joining.JoiningByCode;
import com.bloomz.rostersync.manage.ManageStore.Page;
import com.bloomz.rostersync.manage.edit.Newcomer;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Family Codes (G 5). */
public final class FamilyCodesResource implements Resource {
  private static final String CODES = "/schools/{school}/family-codes";
  private static final String CODE = "/schools/{school}/students/{student}/family-code";
  private static final int MOST_AT_ONCE = 1_000;
  private static final int LONGEST_RELATION = 200;

  /** A Lambda function's answer may have six megabytes. */
  private static final int MOST_SLIPS = 2_500;

  private final FamilyCodes codes;
  private final JoiningByCode joining;
  private final Predicate<SchoolId> followsContacts;
  private final CodeSlips slips = new CodeSlips();

  /**
   * @param followsContacts whether a school's parents are kept equal to Clever's contacts, so that
   *     who joins by a code may leave with the next nightly import (I 4)
   */
  public FamilyCodesResource(
      FamilyCodes codes, JoiningByCode joining, Predicate<SchoolId> followsContacts) {
    this.codes = codes;
    this.joining = joining;
    this.followsContacts = followsContacts;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("POST", CODES, Access.OFFICE, this::makeMissing),
        Route.of("POST", CODES + "/search", Access.OFFICE, this::search),
        Route.of("POST", CODES + "/resolve", Access.SERVICE, this::resolve),
        Route.of("POST", CODES + "/join", Access.SERVICE, this::join),
        Route.of("GET", CODES + ".csv", Access.OFFICE, this::csv).withQuery("class"),
        Route.of("GET", CODES + ".html", Access.OFFICE, this::html).withQuery("class"),
        Route.of("POST", CODE, Access.OFFICE, this::renew),
        Route.of("DELETE", CODE, Access.OFFICE, this::revoke));
  }

  record SearchRequest(@Nullable String text, @Nullable String cursor, @Nullable Integer limit) {
    @Override
    public String toString() {
      return "SearchRequest";
    }
  }

  record ResolveRequest(String code) {
    @Override
    public String toString() {
      return "ResolveRequest";
    }
  }

  /**
   * Somebody with an account who has typed a code.
   *
   * @param email verified as the person's own
   */
  record JoinRequest(
      String code,
      @Nullable String first,
      @Nullable String last,
      String email,
      @Nullable String phone,
      @Nullable String relationship) {
    Newcomer checked() {
      Email own = TypedText.email("email", email);
      if (own == null) {
        throw Problem.field("email", "It must not be empty.").asException();
      }
      return new Newcomer(
          new PersonName(
              TypedText.text("first", orEmpty(first), TypedText.LONGEST_NAME),
              TypedText.text("last", orEmpty(last), TypedText.LONGEST_NAME)),
          own,
          TypedText.phone("phone", orEmpty(phone)),
          TypedText.text("relationship", orEmpty(relationship), LONGEST_RELATION));
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }

    @Override
    public String toString() {
      return "JoinRequest";
    }
  }

  /**
   * Who has joined.
   *
   * @param created whether the member is new
   * @param note where an import ends the link again
   */
  record JoinedView(
      String member,
      boolean created,
      MemberView student,
      boolean willLeave,
      @Nullable String note) {
    @Override
    public String toString() {
      return "JoinedView " + member;
    }
  }

  /**
   * A code.
   *
   * @param by who had it made: the user's id in Bloomz
   */
  record CodeView(String code, Instant at, String by) {
    static CodeView of(Issued issued) {
      return new CodeView(issued.code().value(), issued.at(), issued.by());
    }

    @Override
    public String toString() {
      return "CodeView";
    }
  }

  record LineView(MemberView student, @Nullable CodeView code) {}

  record LinesView(List<LineView> students, @Nullable String cursor) {}

  record MadeView(int made, int left) {}

  record HolderView(MemberView student) {}

  record RevokedView(boolean revoked) {}

  private ApiReply makeMissing(Call call) {
    Made made = codes.makeMissing(call.school(), MOST_AT_ONCE, call.editor());
    return ApiReply.ok(new MadeView(made.made(), made.left()));
  }

  private ApiReply search(Call call) {
    SearchRequest sent = call.body(SearchRequest.class);
    ListRequest listing =
        ListRequest.of(
            call,
            "family-codes",
            true,
            new ListRequest.Sent(sent.text(), sent.cursor(), sent.limit()));
    Page<Member> page = codes.page(call.school(), listing.wanted());
    List<Member> students = page.entries().stream().map(StoredItem::value).toList();
    Map<MemberId, Issued> issued =
        codes.of(call.school(), students.stream().map(Member::id).toList());
    return ApiReply.ok(
        new LinesView(
            students.stream().map(each -> line(each, issued.get(each.id()))).toList(),
            listing.next(page)));
  }

  private static LineView line(Member student, @Nullable Issued issued) {
    return new LineView(MemberView.of(student), issued == null ? null : CodeView.of(issued));
  }

  private ApiReply resolve(Call call) {
    String typed = call.body(ResolveRequest.class).code();
    return ApiReply.ok(new HolderView(MemberView.of(granted(codes.holder(call.school(), typed)))));
  }

  private ApiReply join(Call call) {
    JoinRequest sent = call.body(JoinRequest.class);
    JoiningByCode.Result joined =
        granted(joining.join(call.school(), sent.code(), sent.checked(), call.editor()));
    boolean leaves =
        joined.student().student() != null
            && joined.student().student().cleverId() != null
            && followsContacts.test(call.school());
    return ApiReply.ok(
        new JoinedView(
            joined.parent().member().value(),
            joined.parent().created(),
            MemberView.of(joined.student()),
            leaves,
            leaves
                ? "The next nightly or Full data import removes the link unless it is in Clever."
                : null));
  }

  private ApiReply csv(Call call) {
    boolean follows = followsContacts.test(call.school());
    return ApiReply.text("text/csv; charset=utf-8", CodeTable.csv(sheets(call), follows))
        .with("Content-Disposition", "attachment; filename=\"family-codes.csv\"");
  }

  private ApiReply html(Call call) {
    List<Sheet> sheets = sheets(call);
    if (sheets.stream().mapToInt(sheet -> sheet.lines().size()).sum() > MOST_SLIPS) {
      throw Problem.of(
              422,
              "too-many-for-one-page",
              "The school has more than " + MOST_SLIPS + " students.",
              "Print the codes class by class.")
          .asException();
    }
    return ApiReply.text(
            "text/html; charset=utf-8", slips.page(sheets, followsContacts.test(call.school())))
        .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
  }

  private List<Sheet> sheets(Call call) {
    return call.query("class")
        .map(id -> List.of(granted(codes.sheet(call.school(), classId(id)))))
        .orElseGet(() -> codes.sheets(call.school()));
  }

  private ApiReply renew(Call call) {
    return ApiReply.ok(
        CodeView.of(granted(codes.renew(call.school(), student(call), call.editor()))));
  }

  private ApiReply revoke(Call call) {
    return ApiReply.ok(
        new RevokedView(granted(codes.revoke(call.school(), student(call), call.editor()))));
  }

  private static ClassId classId(String sent) {
    if (!Ids.isId(sent)) {
      throw Problem.field("?class", "It must be a class ID.").asException();
    }
    return new ClassId(sent);
  }

  private static MemberId student(Call call) {
    return new MemberId(call.path("student"));
  }
}
