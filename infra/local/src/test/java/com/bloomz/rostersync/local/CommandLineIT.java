package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder = Path.of("");

  private record Ended(int code, String out, String err) {}

  private static Ended demo(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        DemoMain.run(
            new DemoTerminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                InputStream.nullInputStream(),
                false),
            StatusMails.recounting(),
            arguments);
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--students 0 | --students must be a number from 1 to",
        "--students many | Invalid value for option '--students'",
        "--seed x | Invalid value for option '--seed'",
        "--district nowhere | The folder nowhere given with --district does not exist.",
        "--archive | --archive works only together with --full-data.",
        "--nightly --full-data | choose one",
        "--nightly --preview | leave out --nightly.",
        "--approve --undo | choose one.",
        "--approve --held discard | --held can only be approve.",
        "--preview --approve | --preview goes with --undo",
        "--approve | --approve, --undo and --held need --data",
        "--undo | --approve, --undo and --held need --data",
        "--fault no-such-fault | There is no fault 'no-such-fault'; use one of rate-limited,",
        "--edit no-such-edit | There is no edit 'no-such-edit'; use one of student-leaves-section,",
        "--port 70000 | --port must be a number from 0 to 65535.",
        "--api-port 70000 | --api-port must be a number from 0 to 65535.",
        "--mailbox-port 70000 | --mailbox-port must be a number from 0 to 65535.",
        "--no-import | choose one",
        "--admin-email nobody | --admin-email must be an email address.",
        "--clever-url http://127.0.0.1:1 | --clever-url needs the district's token",
        "--clever-url nonsense --token t | --clever-url must be an address",
        "--clever-version v2.1 | --clever-version must be v3.0 or v3.1.",
        "--report nowhere/r.json | The file nowhere/r.json given with --report cannot be written.",
        "--contact-field NAME | Invalid value for option '--contact-field'",
        "--in Math | --in works only together with --why.",
        "--why Zoë --night | --why does not go with --night or --no-import.",
        "--night --lambda | leave --lambda out.",
        "--no-such-option | Unknown option: '--no-such-option'",
        "--school nowhere --students 5 | Clever has no school nowhere for this token; it has ",
      })
  void refusesWhatIsWrongInOneSentence(String arguments, String sentence) {
    Ended ended = demo(("--once " + arguments).split(" "));
    assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
    assertOneSentence(ended, sentence);
  }

  @Test
  void lambdaRunsFunctionsInProcessesOfTheirOwn() {
    assumeTrue(
        System.getProperty("os.name").equals("Linux"), "needs Linux: as Lambda's runtime client");

    Ended ended = demo("--once", "--lambda", "--students", "20", "--api-port", "0");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("As the generator says: yes");
  }

  @Test
  void refusesAPortInUse() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      Ended ended = demo("--once", "--students", "5", "--port", port);
      assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
      assertOneSentence(ended, "The port " + port + " is in use; choose another one with --port.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--api-port", "--mailbox-port"})
  void refusesAWantedPortThatIsInUse(String option) throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      Ended ended = demo("--once", "--students", "5", option, port);
      assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
      assertOneSentence(
          ended, "The port " + port + " is in use; choose another with " + option + ".");
    }
  }

  @Test
  void saysThatCleverKnowsNoSuchAdmin() {
    Ended ended = demo("--once", "--students", "5", "--admin-email", "nobody@nowhere.example");
    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
    assertOneSentence(ended, "give an admin's address with --admin-email.");
    assertThat(ended.out() + ended.err()).doesNotContain("nobody@nowhere.example");
  }

  @Test
  void addsAnAdminToADistrictWithoutOne() throws IOException {
    Path district = folder.resolve("district");
    Ended ended = demo("--once", "--students", "60", "--save-district", district.toString());
    assertThat(ended.code()).isZero();
    Path users = district.resolve("users.json");
    Files.writeString(users, Files.readString(users).replace("district_admin", "no_role"));

    Ended second = demo("--once", "--district", district.toString(), "--school", school(district));

    assertThat(second.err()).isEmpty();
    assertThat(second.code()).isZero();
    assertThat(second.out()).contains("the demo has added one", "As the generator says: yes");
  }

  private static String school(Path district) throws IOException {
    return JSON.readTree(district.resolve("schools.json").toFile()).at("/0/id").asText();
  }

  @Test
  void refusesABrokenDistrict() throws IOException {
    Files.writeString(folder.resolve("districts.json"), "[{");
    Ended ended = demo("--once", "--district", folder.toString());
    assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
    assertOneSentence(ended, "districts.json");
  }

  @Test
  void refusesAFileAsDataFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Ended ended = demo("--once", "--students", "5", "--data", file.toString());
    assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
    assertOneSentence(ended, "cannot be written to.");
  }

  @Test
  void saysThatATokenIsWrong() {
    Ended ended = demo("--once", "--students", "5", "--token", "WRONG-TOKEN");
    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
    assertOneSentence(ended, "Clever does not accept this District Auth Token.");
    assertThat(ended.out() + ended.err()).doesNotContain("WRONG-TOKEN");
  }

  @Test
  void saysThatCleverIsNotThere() throws IOException {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    Ended ended = demo("--once", "--clever-url", "http://127.0.0.1:" + free, "--token", "t");
    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
    assertOneSentence(ended, "Clever cannot be reached at http://127.0.0.1:" + free + ".");
  }

  @Test
  void x4AnswersWhyAfterTheImport() {
    Ended found = demo("--once", "--students", "60", "--why", "homeroom");
    assertThat(found.err()).isEmpty();
    assertThat(found.code()).isZero();
    assertThat(found.out())
        .contains(
            "Why “homeroom”?\n  ",
            " people or classes have that name: class c-",
            "To do:     Choose one of them.\nKnown by:  import ");

    Ended nobody = demo("--once", "--students", "60", "--why", "Ann Nobody", "--in", "Math");
    assertThat(nobody.code()).isEqualTo(ExitCode.NOBODY);
    assertThat(nobody.out())
        .contains(
            "Why “Ann Nobody” in “Math”?\n  The last import found no student, staff or section named");
  }

  @Test
  void helpNamesEveryFaultAndEdit() {
    Ended ended = demo("--help");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("revoked-in-the-middle", "co-teacher-added", "Exit codes:");
  }

  @Test
  void keepsItsDataAndShowsTheOneChange() throws IOException {
    Path report = folder.resolve("report.json");
    String[] first = {
      "--once",
      "--students",
      "60",
      "--data",
      folder.resolve("data").toString(),
      "--report",
      report.toString()
    };
    Ended ended = demo(first);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("SUCCEEDED", "As the generator says: yes");
    JsonNode json = JSON.readTree(report.toFile());
    assertThat(json.at("/counts/students/created").asInt()).isEqualTo(60);
    assertThat(json.at("/asTheGeneratorSays").asBoolean()).isTrue();
    assertThat(json.at("/issues/0/remedy").asText()).isNotBlank();
    assertThat(json.at("/clever/requests").asInt()).isPositive();
    assertThat(json.at("/dynamodb/writeUnits").asDouble()).isPositive();
    assertThat(json.at("/seconds/writing").isNumber()).isTrue();

    Ended second =
        demo(
            Stream.concat(
                    Stream.of(first),
                    Stream.of("--nightly", "--edit", "student-renamed", "--journal"))
                .toArray(String[]::new));
    assertThat(second.code()).isZero();
    assertThat(second.out()).contains("1 change(s)", "as P 5:").doesNotContain("generator");
    assertThat(JSON.readTree(report.toFile()).at("/counts/students/updated").asInt()).isEqualTo(1);
    assertThat(JSON.readTree(report.toFile()).at("/issues/0/code").asText()).isNotBlank();
  }

  @Test
  void writesTheReportOfAFailedImport() throws IOException {
    Path report = folder.resolve("report.json");
    Ended ended =
        demo("--once", "--students", "20", "--fault", "cut-body", "--report", report.toString());
    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
    JsonNode json = JSON.readTree(report.toFile());
    assertThat(json.at("/state").asText()).isEqualTo("FAILED");
    assertThat(json.at("/cause/code").asText()).isEqualTo("clever-unreachable");
    assertThat(json.at("/counts/students/created").asInt()).isZero();
  }

  private static void assertOneSentence(Ended ended, String part) {
    assertThat(ended.err()).contains(part).doesNotContain("\tat ", "Exception");
    assertThat(ended.err().lines().filter(line -> !line.startsWith("See ./demo"))).hasSize(1);
  }
}
