package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Previews, approvals, undoing and held removals in the demo (X 1, X 2, X 3). */
class TasksIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EDIT = "--edit student-renamed";

  @TempDir private Path folder = Path.of("");

  private record Ended(int code, String out) {}

  /** The demo on the same data; what it says on either stream. */
  private Ended demo(String arguments) {
    var out = new ByteArrayOutputStream();
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    String always = "--once --students 30 --data " + folder.resolve("data") + " ";
    int code =
        DemoMain.run(
            new DemoTerminal(print, print, InputStream.nullInputStream(), false),
            StatusMails.recounting(),
            Stream.of((always + arguments).strip().split(" ")).toArray(String[]::new));
    return new Ended(code, out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aPreviewIsApprovedAndUndone() {
    assertThat(demo("--approve").out()).contains("There is no preview to approve.");
    Ended first = demo("--preview");
    assertThat(first.code()).isZero();
    assertThat(first.out()).contains("PREVIEWED", "Health: ", "Classes:   ", "created students ");
    assertThat(demo("--approve").out()).contains("Approving: ", "SUCCEEDED", "Journal: ");

    Ended preview = demo("--preview " + EDIT);
    assertThat(preview.code()).isZero();
    assertThat(preview.out()).contains("1 change(s)", "updated students ", "as P 5:");

    Ended moved = demo("--approve");
    assertThat(moved.code()).isEqualTo(ExitCode.FAILED);
    assertThat(moved.out()).contains("plan-moved", "Clever's students changed.");

    Ended approved = demo("--approve " + EDIT);
    assertThat(approved.code()).isZero();
    assertThat(approved.out()).contains("1 change(s)", "updated students ", "as P 5:");

    Ended undo = demo("--preview --undo " + EDIT);
    assertThat(undo.code()).isZero();
    assertThat(undo.out()).contains("PREVIEWED", "1 change(s)", "as X 3: an import was undone");
    Ended undone = demo("--approve " + EDIT);
    assertThat(undone.code()).isZero();
    assertThat(undone.out()).contains("1 change(s)", "as X 3: an import was undone");
    assertThat(demo("--undo " + EDIT).out()).contains("1 change(s)", "SUCCEEDED");
  }

  @Test
  void heldRemovalsAreShownDiscardedAndApproved() throws IOException {
    Path district = folder.resolve("district");
    assertThat(demo("--save-district " + district).code()).isZero();
    keepOneContact(district.resolve("users.json"));
    String given = "--district " + district + " --school " + school(district) + " ";
    assertThat(demo(given + "--held show").out()).contains("Held:      nothing");

    Ended preview = demo(given + "--preview --full-data --contact-values Parent/Guardian");
    assertThat(preview.code()).isEqualTo(ExitCode.HELD);
    assertThat(preview.out()).contains("Cause: Hardly any contact is shared any more");
    assertThat(demo(given + "--nightly --contact-values Parent/Guardian").code())
        .isEqualTo(ExitCode.HELD);

    Ended shown = demo(given + "--held show");
    assertThat(shown.code()).isEqualTo(ExitCode.HELD);
    assertThat(shown.out()).contains(", HELD", "Cause: Hardly any contact is shared any more");
    assertThat(demo(given + "--held discard").code()).isZero();
    assertThat(demo(given + "--held show").out()).contains(", DISCARDED");
    Ended approved = demo(given + "--held approve");
    assertThat(approved.code()).isZero();
    assertThat(approved.out()).contains("removed guardianships ");
    assertThat(demo(given + "--held show").out()).contains("Held:      nothing");
  }

  /** Clever shares one contact, and no more. */
  private static void keepOneContact(Path users) throws IOException {
    ArrayNode kept = JSON.createArrayNode();
    boolean found = false;
    for (JsonNode each : JSON.readTree(users.toFile())) {
      boolean contact = each.at("/roles/contact").isObject();
      if (!contact || !found) {
        kept.add(each);
      }
      found = found || contact;
    }
    Files.writeString(users, kept.toString());
  }

  private static String school(Path district) throws IOException {
    return JSON.readTree(district.resolve("schools.json").toFile()).at("/0/id").asText();
  }
}
