package com.bloomz.rostersync.clever;

import static com.bloomz.rostersync.clever.CleverScenario.CONTACTS;
import static com.bloomz.rostersync.clever.CleverScenario.SCHOOL;
import static com.bloomz.rostersync.clever.CleverScenario.STUDENTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.clever.ScriptedClever.Reply;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.sync.Fetched;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ListWalkTest {
  private static final String SECOND = SCHOOL + "/users?role=student&limit=10000&starting_after=p1";
  private static final String THIRD = SCHOOL + "/users?role=student&limit=10000&starting_after=p2";

  private final CleverScenario scene = new CleverScenario();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void followsNextToTheEnd() {
    scene.on(STUDENTS, Wire.pageBefore(SECOND, Wire.student("p1")));
    scene.on(SECOND, Wire.pageBefore(THIRD, Wire.student("p2")));
    scene.on(THIRD, Wire.page(Wire.student("p3")));

    assertThat(studentIds()).containsExactly("p1", "p2", "p3");
  }

  @Test
  void followsNextWithItsOwnHost() {
    scene.on(STUDENTS, Wire.pageBefore(scene.clever().base() + SECOND, Wire.student("p1")));
    scene.on(SECOND, Wire.page(Wire.student("p2")));

    assertThat(studentIds()).containsExactly("p1", "p2");
  }

  /** Suspected in the review: more records than were asked for could fill the memory. */
  @Test
  void takesNoPageWithMoreRecordsThanWereAskedFor() {
    String few = SCHOOL + "/users?role=student&limit=100";
    String[] tooMany =
        IntStream.rangeClosed(0, 100).mapToObj(i -> Wire.student("p" + i)).toArray(String[]::new);
    scene.on(STUDENTS, Reply.status(413));
    scene.on(few.replace("=100", "=1000"), Reply.status(413));
    scene.on(few, Wire.page(tooMany));

    assertBroken("more records than were asked for");
    assertThat(scene.clever().timesAsked(few)).isEqualTo(2);
  }

  @Test
  void takesAPageWithAsManyRecordsAsWereAskedForOnceMore() {
    String few = SCHOOL + "/users?role=student&limit=100";
    String[] all =
        IntStream.range(0, 100).mapToObj(i -> Wire.student("p" + i)).toArray(String[]::new);
    String[] tooMany = Arrays.copyOf(all, 101);
    tooMany[100] = "null";
    scene.on(STUDENTS, Reply.status(413));
    scene.on(few.replace("=100", "=1000"), Reply.status(413));
    scene.on(few, Wire.page(tooMany), Wire.page(all));
    for (String role : List.of("teacher", "staff")) {
      scene.on(few.replace("student", role), Wire.page());
    }
    scene.on("/v3.1/users?role=contact&limit=100", Wire.page());

    assertThat(studentIds()).hasSize(100);
  }

  @Test
  void goesOnAfterAnEmptyPage() {
    scene.on(STUDENTS, Wire.pageBefore(SECOND));
    scene.on(SECOND, Wire.page(Wire.student("p2")));

    assertThat(studentIds()).containsExactly("p2");
  }

  @Test
  void takesARecordThatComesTwiceOnce() {
    scene.on(STUDENTS, Wire.pageBefore(SECOND, Wire.student("p1"), Wire.student("p2")));
    scene.on(SECOND, Wire.page(Wire.student("p2"), Wire.student("p3")));

    assertThat(studentIds()).containsExactly("p1", "p2", "p3");
  }

  @Test
  void followsNextToNoOtherHost() {
    try (ScriptedClever stranger = new ScriptedClever()) {
      stranger.on(SECOND, Wire.page(Wire.student("p2")));
      scene.on(STUDENTS, Wire.pageBefore(stranger.base() + SECOND, Wire.student("p1")));

      assertBroken("another host");
      assertThat(stranger.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.clever.example/v3.1/schools/s1/users?starting_after=p1",
        "//127.0.0.2/v3.1/schools/s1/users?starting_after=p1",
        "ftp://127.0.0.1/v3.1/schools/s1/users",
        "mailto:nobody",
        "https://127.0.0.1/v3.1/schools/s1/users?starting_after=p1"
      })
  void followsNextToNoOtherAddress(String next) {
    scene.on(STUDENTS, Wire.pageBefore(next, Wire.student("p1")));

    assertBroken("another host");
  }

  @Test
  void followsNextToNoOtherScheme() {
    String next = scene.clever().base().toString().replace("http://", "https://") + SECOND;
    scene.on(STUDENTS, Wire.pageBefore(next, Wire.student("p1")));
    scene.on(SECOND, Wire.page(Wire.student("p2")));

    assertBroken("another host");
  }

  @Test
  void followsNextToNoUserOfTheHost() {
    String next = scene.clever().base().toString().replace("http://", "http://someone@") + SECOND;
    scene.on(STUDENTS, Wire.pageBefore(next, Wire.student("p1")));
    scene.on(SECOND, Wire.page(Wire.student("p2")));

    assertBroken("another host");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v3.1/users?starting_after=p1",
        "/v3.0/schools/s1/users?starting_after=p1",
        "/v3.1/schools/s1/users/../sections?starting_after=p1"
      })
  void followsNextToNoOtherList(String next) {
    scene.on(STUDENTS, Wire.pageBefore(next, Wire.student("p1")));

    assertBroken("another list");
  }

  @Test
  void followsNoNextThatIsNoAddress() {
    scene.on(STUDENTS, Wire.pageBefore("http://[:", Wire.student("p1")));

    assertBroken("not an address");
  }

  @Test
  void stopsAtAPageWhereItHasBeen() {
    scene.on(STUDENTS, Wire.pageBefore(SECOND, Wire.student("p1")));
    scene.on(SECOND, Wire.pageBefore(STUDENTS, Wire.student("p2")));

    assertBroken("leads back");
  }

  @Test
  void stopsAtAPageThatRepeatsItself() {
    scene.on(STUDENTS, Wire.pageBefore(SECOND, Wire.student("p1"), Wire.student("p2")));
    scene.on(SECOND, Wire.pageBefore(THIRD, Wire.student("p1"), Wire.student("p2")));
    scene.on(THIRD, Wire.page(Wire.student("p3")));

    assertBroken("repeats itself");
  }

  @Test
  void stopsAtAPageOfOthersThatRepeatsItself() {
    String next = "/v3.1/users?role=contact&limit=10000&starting_after=k1";
    scene.on(CONTACTS, Wire.pageBefore(next, Wire.contact("k1", "elsewhere")));
    scene.on(next, Wire.page(Wire.contact("k1", "elsewhere")));

    assertBroken("repeats itself");
  }

  @Test
  void stopsAtAWalkWithoutEnd() {
    CleverApiSettings usual = scene.settings();
    scene.settings(
        new CleverApiSettings(
            usual.base(),
            usual.version(),
            usual.pageLimit(),
            usual.connectTimeout(),
            usual.answerTimeout(),
            usual.bodyTimeout(),
            usual.repeats(),
            usual.firstPause(),
            usual.longestPause(),
            usual.margin(),
            3));
    scene.on(STUDENTS, Wire.pageBefore(SCHOOL + "/users?page=1"));
    for (int page = 1; page < 5; page++) {
      scene.on(
          SCHOOL + "/users?page=" + page, Wire.pageBefore(SCHOOL + "/users?page=" + (page + 1)));
    }

    assertBroken("does not end");
    assertThat(scene.clever().timesAsked(SCHOOL + "/users?page=2")).isEqualTo(1);
    assertThat(scene.clever().timesAsked(SCHOOL + "/users?page=3")).isZero();
  }

  @Test
  void stopsAtANextWithoutAddress() {
    scene.on(
        STUDENTS,
        Reply.ok("{\"data\":[],\"links\":[{\"rel\":\"self\",\"uri\":\"/x\"},{\"rel\":\"next\"}]}"));

    assertBroken("no address");
  }

  @Test
  void takesAPageWithoutLinksForTheLastOneUnlessItIsFull() {
    scene.on(STUDENTS, Reply.ok("{\"data\":[{\"data\":" + Wire.student("p1") + "}]}"));
    assertThat(studentIds()).containsExactly("p1");

    List<String> full = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      full.add("{\"data\":{\"id\":\"p" + i + "\"}}");
    }
    scene.on(STUDENTS, Reply.ok("{\"data\":[" + String.join(",", full) + "]}"));
    assertBroken("no links");
  }

  @Test
  void lowersTheLimitWhereItIsTooLarge() {
    String thousand = STUDENTS.replace("10000", "1000");
    String hundred = STUDENTS.replace("10000", "100");
    scene.on(STUDENTS, Reply.status(413));
    scene.on(thousand, Reply.status(413));
    scene.on(hundred, Wire.page(Wire.student("p1")));
    scene.on(CleverScenario.TEACHERS.replace("10000", "100"), Wire.page());
    scene.on(CleverScenario.STAFF.replace("10000", "100"), Wire.page());
    scene.on(CONTACTS.replace("10000", "100"), Wire.page());

    assertThat(studentIds()).containsExactly("p1");
    assertThat(scene.clever().targets()).containsSubsequence(STUDENTS, thousand, hundred);
  }

  @Test
  void startsAListAgainWhereALaterPageIsTooLarge() {
    String thousand = STUDENTS.replace("10000", "1000");
    scene.on(STUDENTS, Wire.pageBefore(SECOND, Wire.student("p1"), Wire.student("gone")));
    scene.on(SECOND, Reply.status(413));
    scene.on(thousand, Wire.page(Wire.student("p1"), Wire.student("p2")));
    scene.on(CleverScenario.TEACHERS.replace("10000", "1000"), Wire.page());
    scene.on(CleverScenario.STAFF.replace("10000", "1000"), Wire.page());
    scene.on(CONTACTS.replace("10000", "1000"), Wire.page());

    assertThat(studentIds()).containsExactly("p1", "p2");
  }

  @Test
  void givesUpWhereEveryLimitIsTooLarge() {
    for (String limit : List.of("10000", "1000", "100")) {
      scene.on(STUDENTS.replace("10000", limit), Reply.status(413));
    }

    assertBroken("413");
  }

  private List<String> studentIds() {
    return scene.roster().students().stream().map(Student::id).map(Object::toString).toList();
  }

  private void assertBroken(String what) {
    assertThat(scene.fetch())
        .isInstanceOfSatisfying(
            Fetched.Broken.class,
            broken ->
                assertThat(broken.detail())
                    .contains(what)
                    .contains("/v3.1/")
                    .doesNotContain("starting_after", "someone", CleverScenario.TOKEN));
  }
}
