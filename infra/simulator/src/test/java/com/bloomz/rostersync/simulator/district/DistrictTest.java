package com.bloomz.rostersync.simulator.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.simulator.generator.DistrictGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistrictTest {
  @TempDir Path folder = Path.of("");

  @Test
  void comesBackFromItsFolderAsItWas() {
    District district = DistrictGenerator.seeded(3).students(60).generate().district();
    district.writeTo(folder.resolve("new/folder"));
    District read = District.fromFolder(folder.resolve("new/folder"));
    for (RosterCollection collection : RosterCollection.values()) {
      assertThat(read.all(collection)).containsExactlyElementsOf(district.all(collection).toList());
      assertThat(read.size(collection)).isPositive();
    }
  }

  @Test
  void takesMissingFilesForEmptyCollections() throws IOException {
    write("districts.json", "[{\"id\":\"d1\"}]");
    District district = District.fromFolder(folder);
    assertThat(district.ids(RosterCollection.DISTRICTS)).containsExactly("d1");
    assertThat(district.size(RosterCollection.USERS)).isZero();
  }

  @Test
  void namesTheFolderThatIsNotThere() {
    assertThatThrownBy(() -> District.fromFolder(folder.resolve("nowhere")))
        .isInstanceOf(DistrictFolderException.class)
        .hasMessageContaining("nowhere")
        .hasMessageContaining("does not exist");
  }

  @Test
  void namesTheFileAndLineThatIsNotJson() throws IOException {
    write("districts.json", "[{\"id\":\"d1\"}]");
    write("users.json", "[\n{\"id\": Zebulon}]");
    assertThatThrownBy(() -> District.fromFolder(folder))
        .isInstanceOf(DistrictFolderException.class)
        .hasMessageContaining("users.json")
        .hasMessageContaining("line 2")
        .hasMessageNotContaining("Zebulon");
  }

  @Test
  void namesTheFileThatIsNoArrayOfObjectsWithIds() throws IOException {
    write("districts.json", "{\"id\":\"d1\"}");
    assertThatThrownBy(() -> District.fromFolder(folder)).hasMessageContaining("JSON array");
    write("districts.json", "[{\"name\":\"d1\"}]");
    assertThatThrownBy(() -> District.fromFolder(folder)).hasMessageContaining("with an id");
  }

  @Test
  void saysThatTheDistrictItselfIsMissing() {
    assertThatThrownBy(() -> District.fromFolder(folder))
        .isInstanceOf(DistrictFolderException.class)
        .hasMessageContaining("districts.json");
  }

  @Test
  void saysThatItCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> District.empty().writeTo(file.resolve("below")))
        .isInstanceOf(DistrictFolderException.class)
        .hasMessageContaining("could not be written");
  }

  @Test
  void givesCopiesOnly() {
    District district = District.empty();
    ObjectNode user = Json.object().put("id", "u1").put("email", "a@example.org");
    district.put(RosterCollection.USERS, user);
    user.put("email", "changed");
    district.find(RosterCollection.USERS, "u1").orElseThrow().put("email", "changed");
    assertThat(district.all(RosterCollection.USERS).map(one -> Json.text(one, "email")))
        .containsExactly("a@example.org");
  }

  @Test
  void keepsACopyApart() {
    District district = District.empty();
    district.put(RosterCollection.USERS, Json.object().put("id", "u1"));
    District copy = district.copy();
    district.remove(RosterCollection.USERS, "u1");
    assertThat(copy.ids(RosterCollection.USERS)).containsExactly("u1");
    assertThat(district.ids(RosterCollection.USERS)).isEmpty();
  }

  @Test
  void movesLastSyncOnByAMinute() {
    District district = District.empty();
    district.put(
        RosterCollection.DISTRICTS,
        Json.object().put("id", "d1").put("last_sync", "2026-08-03T06:59:30.250Z"));
    long before = district.revision();
    district.moveLastSync();
    assertThat(district.all(RosterCollection.DISTRICTS).map(one -> Json.text(one, "last_sync")))
        .containsExactly("2026-08-03T07:00:30.250Z");
    assertThat(district.revision()).isNotEqualTo(before);
  }

  @Test
  void takesMissingNullAndOtherTypesForBlank() {
    ObjectNode object = Json.object().putNull("a").put("b", 7).put("c", "text");
    object.putArray("list").add("x").add(1).addNull();
    assertThat(List.of("a", "b", "c", "d"))
        .extracting(field -> Json.text(object, field))
        .containsExactly("", "", "text", "");
    assertThat(Json.texts(object, "list")).containsExactly("x");
    assertThat(Json.texts(object, "a")).isEmpty();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
