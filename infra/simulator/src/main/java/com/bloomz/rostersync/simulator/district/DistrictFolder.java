package com.bloomz.rostersync.simulator.district;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** A district in files: one JSON array of Clever objects for each collection. */
final class DistrictFolder {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path folder;

  DistrictFolder(Path folder) {
    this.folder = folder;
  }

  District read() {
    if (!Files.isDirectory(folder)) {
      throw new DistrictFolderException("The district folder " + folder + " does not exist.");
    }
    var district = District.empty();
    for (RosterCollection collection : RosterCollection.values()) {
      Path file = file(collection);
      if (Files.exists(file)) {
        tree(file).forEach(element -> put(district, collection, element));
      }
    }
    if (district.size(RosterCollection.DISTRICTS) == 0) {
      throw new DistrictFolderException(
          "The file " + file(RosterCollection.DISTRICTS) + " is missing or names no district.");
    }
    return district;
  }

  void write(District district) {
    try {
      Files.createDirectories(folder);
      for (RosterCollection collection : RosterCollection.values()) {
        var array = MAPPER.createArrayNode();
        district.all(collection).forEach(array::add);
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(file(collection).toFile(), array);
      }
    } catch (NotDirectoryException e) {
      throw unwritable();
    } catch (IOException e) {
      throw unwritable();
    }
  }

  private DistrictFolderException unwritable() {
    return new DistrictFolderException("The district could not be written to " + folder + ".");
  }

  private Path file(RosterCollection collection) {
    return folder.resolve(collection.path() + ".json");
  }

  private static JsonNode tree(Path file) {
    try {
      JsonNode tree = MAPPER.readTree(file.toFile());
      if (!tree.isArray()) {
        throw new DistrictFolderException(
            "The file " + file + " must hold a JSON array of Clever objects.");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new DistrictFolderException(
          "The file " + file + " is not JSON (line " + line(e) + ").");
    } catch (IOException e) {
      throw new DistrictFolderException("The file " + file + " cannot be read.");
    }
  }

  private static int line(JsonProcessingException e) {
    return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
  }

  private void put(District district, RosterCollection collection, JsonNode element) {
    if (element instanceof ObjectNode object && !Json.text(object, "id").isEmpty()) {
      district.put(collection, object);
    } else {
      throw new DistrictFolderException(
          "The file " + file(collection) + " holds something that is no Clever object with an id.");
    }
  }
}
