package com.bloomz.rostersync.store.rows;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.StoredRoster.Revisions;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.task.TaskTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is read of a school's header: the import that waits or runs, its claim, the last import. */
public final class HeaderRow {
  /** The id of the import that waits or runs; missing where there is none. */
  public static final String IMPORT = "im";

  /** The {@link RunKind} of the import. */
  public static final String KIND = "ki";

  /** When the import was asked for. */
  public static final String REQUESTED = "rq";

  /** Who to invite, as {@link Codes} has it; missing: no one. */
  public static final String INVITATIONS = "iv";

  /** The version of the link that the import belongs to; missing: to the one that stands. */
  public static final String LINK = "lk";

  /** What the import is there for, as {@link TaskTexts} has it; missing: to make rosters equal. */
  public static final String TASK = "tk";

  /** What whoever asked for the import is found by in logs; missing where nothing is known. */
  public static final String CORRELATION = "cr";

  /** When the first attempt of the import began. */
  public static final String STARTED = "sa";

  /** How many attempts the import has had. */
  public static final String ATTEMPT = "at";

  /** The {@link Phase} of the import. */
  public static final String PHASE = "ph";

  /** How much of the phase is done. */
  public static final String DONE = "dn";

  /** How much there is to do in the phase. */
  public static final String TOTAL = "tt";

  /** What the import has stored so far, as {@link CountsText}. */
  public static final String APPLIED = "ap";

  /** What former attempts used, as {@link UsageText}. */
  public static final String USED = "us";

  /** The newest claim's epoch; never decreases. */
  public static final String EPOCH = "ep";

  /** When the claim expires; missing where nobody has claimed. */
  public static final String UNTIL = "un";

  /** Until when an import that was put off waits; missing where it was not. */
  public static final String RESUMES = "rs";

  /** What the claim's maker recognizes it by; missing where nobody has claimed. */
  public static final String CLAIMED_BY = "by";

  /** How many changes were made by hand. */
  public static final String REVISION = "rv";

  /** How many changes of the school, its link and its settings were stored. */
  public static final String SCHOOL_CHANGES = "sc";

  /** How many edits by hand gave an active class its name. */
  public static final String NAMES_BY_HAND = "nh";

  /** How many portions of imports changed which names active classes have. */
  public static final String NAMES_BY_IMPORTS = "ni";

  /** How many edits by hand let somebody leave, or made a class with members active. */
  public static final String PLACES_BY_HAND = "wh";

  /** How many portions of imports gave places or children, or let somebody leave. */
  public static final String PLACES_BY_IMPORTS = "wi";

  /** The id of the last import that has ended. */
  public static final String ENDED = "en";

  /** The ids of imports that have ended and are not known to be announced: a set. */
  public static final String UNTOLD = "ut";

  /** The last import's fingerprint; missing where the roster was written to since. */
  public static final String FINGERPRINT = "lf";

  /** The last import's revision. */
  public static final String LAST_REVISION = "lr";

  /** What the last import would find again, as {@link CountsText}. */
  public static final String LAST_COUNTS = "lc";

  /** The import whose issues still stand. */
  public static final String ISSUES_FROM = "li";

  /** How many issues still stand. */
  public static final String ISSUES = "ln";

  /** Of which kinds removals are still held back: a list of names; missing where of none. */
  public static final String LAST_HELD = "lh";

  /** The last complete import that read the contacts; their values stand among its issues. */
  public static final String CONTACTS_FROM = "lv";

  /** The digest of the stored traits; missing where there are none. */
  public static final String TRAITS = "td";

  /** How many claims of the import the sweep found expired. */
  public static final String SWEPT = "sn";

  /** The epoch of the newest of these claims; missing in old rows, whose next one counts anew. */
  public static final String SWEPT_EPOCH = "se";

  /** When the sweep took the import up last. */
  public static final String SWEPT_AT = "st";

  /** When the sweep first found that nobody works on it; missing where it was claimed since. */
  public static final String STILL_SINCE = "ss";

  /** The last night in which an import was asked for or found nothing to do: 2026-11-30. */
  public static final String NIGHT = "ng";

  private final Row row;

  public HeaderRow(Row row) {
    this.row = row;
  }

  /** The import that waits or runs; null where there is none. */
  public @Nullable ImportRequest request() {
    return row.has(IMPORT) ? row.as(HeaderRow::request) : null;
  }

  /** What was asked for, as a header and a bound key have it. */
  public static ImportRequest request(Row row) {
    return new ImportRequest(
        new ImportId(row.text(IMPORT)),
        row.constant(KIND, RunKind.class, RunKind.IMPORT_NOW),
        row.instantOrEpoch(REQUESTED),
        Codes.invitations(row.text(INVITATIONS)),
        link(row),
        task(row),
        correlation(row));
  }

  /** What is found in logs, as a header, a bound key and a report have it. */
  static String correlation(Row row) {
    String stored = row.optionalText(CORRELATION);
    return stored == null ? "" : stored;
  }

  /** The same to be stored; null for nothing. */
  public static @Nullable String correlation(ImportRequest request) {
    return request.correlation().isEmpty() ? null : request.correlation();
  }

  /** What an import is there for, as a header, a bound key and a report have it. */
  static ImportTask task(Row row) {
    return TaskTexts.read(row.texts(TASK));
  }

  /** The version of a link, as a header, a bound key and a report have it. */
  static @Nullable Long link(Row row) {
    String version = row.optionalText(LINK);
    return version == null ? null : Long.valueOf(version);
  }

  /** How a version of a link is stored; null where there is none. */
  public static @Nullable String link(ImportRequest request) {
    Long version = request.link();
    return version == null ? null : version.toString();
  }

  /** Whether a worker, or whoever cancels it, has ever claimed the import. */
  public boolean isBegun() {
    return row.has(STARTED);
  }

  /** Whether that import waits or runs. */
  public boolean isAt(ImportId id) {
    return id.value().equals(row.optionalText(IMPORT));
  }

  /** The last import that has ended; null where there is none. */
  public @Nullable ImportId ended() {
    String id = row.optionalText(ENDED);
    return id == null ? null : new ImportId(id);
  }

  /** The imports that have ended and are not known to be announced. */
  public SortedSet<ImportId> unannounced() {
    return row.textSet(UNTOLD).stream()
        .map(ImportId::new)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The import that read the contacts last; null where none did. */
  public @Nullable ImportId contactsFrom() {
    String id = row.optionalText(CONTACTS_FROM);
    return id == null ? null : new ImportId(id);
  }

  public long epoch() {
    return row.number(EPOCH);
  }

  /** When the claim expires; null where nobody has claimed. */
  public @Nullable Instant until() {
    return row.instant(UNTIL);
  }

  /** What the claim's maker recognizes it by; empty where nobody has claimed. */
  public String claimedBy() {
    return row.text(CLAIMED_BY);
  }

  public Progress progress() {
    return row.as(HeaderRow::progress);
  }

  private static Progress progress(Row row) {
    return new Progress(
        row.constant(PHASE, Phase.class, Phase.WAITING),
        row.number(DONE),
        row.number(TOTAL),
        CountsText.parse(row.text(APPLIED)));
  }

  /** What counts the changes on which decisions depend. */
  public Revisions revisions() {
    return new Revisions(
        row.number(SCHOOL_CHANGES),
        row.number(NAMES_BY_HAND),
        row.number(NAMES_BY_IMPORTS),
        row.number(PLACES_BY_HAND),
        row.number(PLACES_BY_IMPORTS));
  }

  /** The claim that stands in this header. */
  public Claim claim(SchoolId school, ImportRequest request) {
    return new Claim(
        school,
        request,
        epoch(),
        row.instantOrEpoch(UNTIL),
        Math.toIntExact(row.number(ATTEMPT)),
        row.instantOrEpoch(STARTED),
        progress(),
        row.as(has -> UsageText.parse(has.text(USED))),
        revision(),
        previous(),
        row.optionalText(TRAITS),
        unannounced());
  }

  /** How many changes were made by hand. */
  public long revision() {
    return row.number(REVISION);
  }

  /** What the last completed import found; null where the roster was written to since. */
  public @Nullable PreviousImport previous() {
    return row.has(FINGERPRINT) && row.has(ISSUES_FROM) ? row.as(HeaderRow::last) : null;
  }

  /** The last night in which an import was asked for or found nothing to do; null before one. */
  public @Nullable LocalDate night() {
    String night = row.optionalText(NIGHT);
    return night == null ? null : LocalDate.parse(night);
  }

  private static PreviousImport last(Row row) {
    return new PreviousImport(
        row.text(FINGERPRINT),
        row.number(LAST_REVISION),
        CountsText.parse(row.text(LAST_COUNTS)),
        new ImportId(row.text(ISSUES_FROM)),
        Math.toIntExact(row.number(ISSUES)),
        row.texts(LAST_HELD).stream()
            .map(Entity::valueOf)
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
