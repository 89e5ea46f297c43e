package com.bloomz.rostersync.trail;

import com.bloomz.rostersync.roster.SchoolId;
import java.util.regex.Pattern;

/**
 * What the work of a thread belongs to. Log lines show it, and all that a function sends away
 * carries its correlation and trace: so an import can be followed from the API call or the night
 * that asked for it to the last email. Ids alone, nothing of a person; empty where unknown.
 *
 * @param function the name of the function that works
 * @param request Lambda's id of the invocation
 * @param trace X-Ray's trace header: {@code Root=1-…;Parent=…;Sampled=0}
 * @param correlation what the work goes back to: the id of the invocation that began it
 * @param school its id
 * @param importId the id of the import
 */
public record Trail(
    String function,
    String request,
    String trace,
    String correlation,
    String school,
    String importId) {
  /** Of a thread that works on nothing. */
  public static final Trail NONE = new Trail("", "", "", "", "", "");

  /** What messages, events and emails call the correlation that they carry. */
  public static final String CORRELATION_NAME = "correlation";

  private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern TRACE = Pattern.compile("[A-Za-z0-9=;:,-]{1,256}");
  private static final ThreadLocal<Trail> CURRENT = ThreadLocal.withInitial(() -> NONE);

  /** This thread's. */
  public static Trail current() {
    return CURRENT.get();
  }

  /** An invocation begins: until more is known, it begins the work too. */
  public static void invoked(String function, String request, String trace) {
    new Trail(function, request, trusted(TRACE, trace, ""), request, "", "").here();
  }

  /**
   * Work begins that others have asked for.
   *
   * @param correlation as they sent it
   * @param trace as they sent it; the invocation's own stands where they sent none
   */
  public static void received(String correlation, String trace) {
    Trail now = current();
    new Trail(
            now.function,
            now.request,
            trusted(TRACE, trace, now.trace),
            trusted(CORRELATION, correlation, now.correlation),
            "",
            "")
        .here();
  }

  /** The work turns out to be a school's. */
  public static void at(SchoolId school) {
    Trail now = current();
    new Trail(now.function, now.request, now.trace, now.correlation, school.value(), "").here();
  }

  /**
   * The work turns out to be an import's.
   *
   * @param id the import's
   * @param correlation as it was stored; empty where that was before requests had one
   */
  public static void at(SchoolId school, String id, String correlation) {
    Trail now = current();
    new Trail(
            now.function,
            now.request,
            now.trace,
            trusted(CORRELATION, correlation, now.correlation),
            school.value(),
            id)
        .here();
  }

  /** This thread's work belongs to it from now on. */
  public void here() {
    CURRENT.set(this);
  }

  /** The trace header's id of the whole trace: {@code 1-…}; empty where there is none. */
  public String traceId() {
    for (String part : trace.split(";", -1)) {
      if (part.startsWith("Root=")) {
        return part.substring("Root=".length());
      }
    }
    return "";
  }

  private static String trusted(Pattern form, String given, String otherwise) {
    return form.matcher(given).matches() ? given : otherwise;
  }
}
