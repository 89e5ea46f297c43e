package com.bloomz.rostersync.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What AWS documents for each case, and what servers do instead. */
record Differences(Map<String, Documented> cases, Map<String, String> servers) {
  /**
   * What AWS documents for a case.
   *
   * @param outcome what comes of it on AWS
   * @param source where AWS says so
   * @param instead what comes of it on a server that differs, by the server's name
   */
  record Documented(String outcome, String source, Map<String, String> instead) {
    Documented {
      instead = Collections.unmodifiableMap(new LinkedHashMap<>(instead));
    }

    String on(String server) {
      return instead.getOrDefault(server, outcome);
    }
  }

  static Differences read() {
    try (InputStream file = Differences.class.getResourceAsStream("differences.yaml")) {
      JsonNode root = new YAMLMapper().readTree(Objects.requireNonNull(file));
      Map<String, String> servers = new LinkedHashMap<>();
      root.path("servers")
          .properties()
          .forEach(each -> servers.put(each.getKey(), each.getValue().asText()));
      Map<String, Documented> cases = new LinkedHashMap<>();
      root.path("cases")
          .properties()
          .forEach(each -> cases.put(each.getKey(), of(each.getValue())));
      return new Differences(cases, servers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Documented of(JsonNode node) {
    Map<String, String> instead = new LinkedHashMap<>();
    node.path("instead")
        .properties()
        .forEach(each -> instead.put(each.getKey(), each.getValue().asText()));
    return new Documented(node.path("aws").asText(), node.path("source").asText(), instead);
  }

  Optional<Documented> of(String name) {
    return Optional.ofNullable(cases.get(name));
  }

  /** A page about all of them. */
  String document() {
    var page = new StringBuilder();
    page.append(
        """
        # Where local servers differ from AWS's documentation

        One suite asks the tables, queues, bus, key, emails and texts that the code uses of whatever AWS it is pointed at,
        through the code's own adapters. Where a server answers otherwise than AWS documents, it is here, and the suite holds
        the server to it: one that is mended fails the build until its row is gone. What DynamoDB's own rules are, and who
        keeps them, is in [dynamodb-differences.md](dynamodb-differences.md).

        """);
    servers.forEach((name, what) -> page.append("- **%s**: %s%n".formatted(name, what)));
    page.append(
        """

        | case | AWS | server | instead | source |
        |---|---|---|---|---|
        """);
    cases.forEach(
        (name, documented) ->
            documented
                .instead()
                .forEach(
                    (server, instead) ->
                        page.append(
                            "| %s | %s | %s | %s | [AWS](%s) |%n"
                                .formatted(
                                    name,
                                    documented.outcome(),
                                    server,
                                    instead,
                                    documented.source()))));
    return page.toString();
  }
}
