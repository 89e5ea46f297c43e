package com.bloomz.rostersync.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * Finds an admin at Clever. The demo signs in to Bloomz with that address, as only an admin at
 * Clever may link a school (L 4).
 */
final class AdminAddress {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CleverTarget clever;

  AdminAddress(CleverTarget clever) {
    this.clever = clever;
  }

  /**
   * A district admin's address, else one of the school's staff, else nothing; nothing as well where
   * Clever does not answer: the API says why when the school is linked.
   */
  String find() {
    try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      List<JsonNode> admins = users(client, "district_admin");
      List<JsonNode> staff = users(client, "staff");
      var all = new ArrayList<>(admins);
      staff.stream().filter(this::isOfTheSchool).forEach(all::add);
      return all.stream()
          .map(AdminAddress::address)
          .filter(address -> address.contains("@"))
          .filter(address -> isOnly(address, admins, staff))
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private List<JsonNode> users(HttpClient client, String role)
      throws IOException, InterruptedException {
    String path = "/%s/users?role=%s&limit=100".formatted(clever.version(), role);
    HttpRequest request =
        HttpRequest.newBuilder(clever.url().resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + clever.token())
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    return answer.statusCode() == 200
        ? StreamSupport.stream(JSON.readTree(answer.body()).path("data").spliterator(), false)
            .map(entry -> entry.path("data"))
            .toList()
        : List.of();
  }

  private boolean isOfTheSchool(JsonNode user) {
    return clever.school().isEmpty()
        || StreamSupport.stream(user.at("/roles/staff/schools").spliterator(), false)
            .anyMatch(school -> school.asText().equals(clever.school().get()));
  }

  /** An address that two people share is nobody's. */
  private static boolean isOnly(String address, List<JsonNode> admins, List<JsonNode> staff) {
    var ids = new ArrayList<>(admins);
    ids.addAll(staff);
    return ids.stream()
            .filter(user -> address(user).equals(address))
            .map(user -> user.path("id").asText())
            .distinct()
            .count()
        == 1;
  }

  private static String address(JsonNode user) {
    return user.path("email").asText().strip().toLowerCase(Locale.ROOT);
  }
}
