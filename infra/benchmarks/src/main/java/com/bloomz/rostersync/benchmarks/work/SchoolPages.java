package com.bloomz.rostersync.benchmarks.work;

import com.bloomz.rostersync.clever.CleverApiSettings;
import com.bloomz.rostersync.clever.records.DistrictSync;
import com.bloomz.rostersync.clever.records.PageCodec;
import com.bloomz.rostersync.clever.records.PageCodec.Item;
import com.bloomz.rostersync.clever.records.PageCodec.ItemCodec;
import com.bloomz.rostersync.clever.records.RosterBuilder;
import com.bloomz.rostersync.clever.records.SchoolCodec;
import com.bloomz.rostersync.clever.records.UserCodec;
import com.bloomz.rostersync.clever.records.UserCodec.Role;
import com.bloomz.rostersync.clever.records.UserCodec.User;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.simulator.CleverSimulator;
import com.bloomz.rostersync.simulator.SimulatorOptions;
import com.bloomz.rostersync.simulator.generator.DistrictGenerator;
import com.bloomz.rostersync.simulator.generator.GeneratedDistrict;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The pages of one generated school's lists, as Clever's API sends them, without compression. */
final class SchoolPages {
  private static final int LIMIT = 10_000;
  private static final JsonFactory JSON = new JsonFactory();

  private final CleverId school;
  private final Map<ListOf, List<byte[]>> pages;

  private SchoolPages(CleverId school, Map<ListOf, List<byte[]>> pages) {
    this.school = school;
    this.pages = pages;
  }

  /** The lists that an import with parents reads, in its order. */
  enum ListOf {
    SECTIONS("sections?"),
    TERMS("terms?"),
    STUDENTS("users?role=student&"),
    TEACHERS("users?role=teacher&"),
    STAFF("users?role=staff&"),
    CONTACTS("users?role=contact&");

    private final String query;

    ListOf(String query) {
      this.query = query;
    }

    private String path(String school) {
      String of = this == CONTACTS ? "/" : "/schools/" + school + "/";
      return "/" + CleverApiSettings.NEWEST + of + query + "limit=" + LIMIT;
    }
  }

  /** Of a generated school of that many students, and its district's contacts. */
  static SchoolPages generate(int students) {
    GeneratedDistrict made = DistrictGenerator.seeded(1).students(students).generate();
    var options = SimulatorOptions.defaults(InstantSource.system());
    Map<ListOf, List<byte[]>> pages = new EnumMap<>(ListOf.class);
    try (CleverSimulator clever = CleverSimulator.start(made.district(), options);
        HttpClient client = HttpClient.newHttpClient()) {
      for (ListOf list : ListOf.values()) {
        pages.put(list, read(client, clever.url().resolve(list.path(made.school()))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SchoolPages(new CleverId(made.school()), pages);
  }

  private static List<byte[]> read(HttpClient client, URI first) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    @Nullable String next = first.toString();
    while (next != null) {
      URI at = first.resolve(next);
      var request =
          HttpRequest.newBuilder(at)
              .header("Authorization", "Bearer " + SimulatorOptions.DEFAULT_TOKEN)
              .build();
      try {
        byte[] body = client.send(request, BodyHandlers.ofByteArray()).body();
        pages.add(body);
        next = new PageCodec<>(UserCodec::read, _ -> false).list(in(body), LIMIT).next();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return pages;
  }

  private static ByteArrayInputStream in(byte[] body) {
    return new ByteArrayInputStream(body);
  }

  /** All pages, in the order in which they are read. */
  List<byte[]> all() {
    return pages.values().stream().flatMap(List::stream).toList();
  }

  /** The pages of each list. */
  Map<ListOf, List<byte[]>> byList() {
    return pages;
  }

  /** Bytes of all pages. */
  long size() {
    return all().stream().mapToLong(each -> each.length).sum();
  }

  /** Reads the roster as a walk does, from the bytes of its bodies. */
  CleverRoster roster() {
    RosterBuilder draft = new RosterBuilder(school, "");
    each(ListOf.SECTIONS, SchoolCodec::section, _ -> true, draft::section);
    each(ListOf.TERMS, SchoolCodec::term, _ -> true, draft::term);
    users(ListOf.STUDENTS, Role.STUDENT, _ -> true, draft::student);
    users(ListOf.TEACHERS, Role.TEACHER, _ -> true, user -> draft.staff(user, Role.TEACHER));
    users(ListOf.STAFF, Role.STAFF, _ -> true, user -> draft.staff(user, Role.STAFF));
    users(ListOf.CONTACTS, Role.CONTACT, draft::concerns, draft::contact);
    return draft.roster(new DistrictSync(false, null));
  }

  private void users(ListOf list, Role role, Predicate<User> wanted, Consumer<User> to) {
    each(list, UserCodec::read, user -> user.belongsTo(role) && wanted.test(user), to);
  }

  private <T extends Item> void each(
      ListOf list, ItemCodec<T> codec, Predicate<T> wanted, Consumer<T> to) {
    var page = new PageCodec<>(codec, wanted);
    List<T> items = new ArrayList<>();
    for (byte[] body : pages.getOrDefault(list, List.of())) {
      try {
        items.addAll(page.list(in(body), LIMIT).items());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    items.forEach(to);
  }

  /** The floor of reading: every token of every page, and nothing made of it. */
  long tokens() {
    long tokens = 0;
    for (byte[] body : all()) {
      try (JsonParser json = JSON.createParser(in(body))) {
        while (json.nextToken() != null) {
          tokens++;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return tokens;
  }
}
