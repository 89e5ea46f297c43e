package com.bloomz.rostersync.clever;

import com.bloomz.rostersync.clever.Attempt.Missing;
import com.bloomz.rostersync.clever.Attempt.Read;
import com.bloomz.rostersync.clever.Attempt.TooLarge;
import com.bloomz.rostersync.clever.Calls.StoppedException;
import com.bloomz.rostersync.clever.CleverApi.Means;
import com.bloomz.rostersync.clever.ListWalk.Listing;
import com.bloomz.rostersync.clever.ListWalk.Source;
import com.bloomz.rostersync.clever.records.DirectoryCodec;
import com.bloomz.rostersync.clever.records.DirectoryCodec.Person;
import com.bloomz.rostersync.clever.records.DirectoryCodec.Texts;
import com.bloomz.rostersync.clever.records.PageCodec;
import com.bloomz.rostersync.clever.records.PageCodec.Item;
import com.bloomz.rostersync.clever.records.PageCodec.ItemCodec;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.linking.CleverDirectory;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.tokens.AccessToken;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks Clever's API until an instant, each question with calls of its own. */
final class LiveDirectory implements CleverDirectory {
  private final Means means;
  private final Optional<LogIn> logIn;
  private final Instant end;

  /**
   * @param end of all questions
   */
  LiveDirectory(Means means, Optional<LogIn> logIn, Instant end) {
    this.means = means;
    this.logIn = logIn;
    this.end = end;
  }

  @Override
  public Answer<District> district(AccessToken token) {
    return ask(
        token,
        asking -> {
          List<Texts> districts = asking.firstPage("/districts", DirectoryCodec::texts);
          if (districts.size() != 1 || districts.getFirst().of("id").isEmpty()) {
            throw StoppedException.broken(asking.address("/districts"), "not one district");
          }
          Texts found = districts.getFirst();
          return new District(new CleverId(found.of("id")), found.of("name"));
        });
  }

  @Override
  public Answer<List<CleverSchool>> schools(AccessToken token) {
    return ask(
        token,
        asking ->
            asking.list("/schools", "", DirectoryCodec::texts).stream()
                .filter(each -> !each.of("id").isEmpty())
                .map(LiveDirectory::school)
                .sorted(Comparator.comparing(CleverSchool::name).thenComparing(CleverSchool::id))
                .toList());
  }

  @Override
  public Answer<Optional<CleverAdmin>> admin(AccessToken token, CleverId user) {
    return ask(
        token,
        asking ->
            asking
                .single("/users/" + encoded(user.value()), DirectoryCodec::person)
                .filter(found -> found.id().equals(user.value()))
                .map(LiveDirectory::admin));
  }

  @Override
  public Answer<Optional<CleverAdmin>> admin(AccessToken token, Email email) {
    return ask(
        token,
        asking -> {
          List<Person> all = new ArrayList<>();
          for (String role : List.of("district_admin", "staff")) {
            all.addAll(asking.list("/users", "role=" + role, DirectoryCodec::person));
          }
          List<CleverAdmin> found =
              all.stream()
                  .filter(person -> !person.id().isBlank())
                  .filter(person -> person.districtAdmin() || person.staff())
                  .filter(person -> new Email(person.email()).key().equals(email.key()))
                  .map(LiveDirectory::admin)
                  .distinct()
                  .toList();
          return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        });
  }

  @Override
  public Optional<String> loginAddress(@Nullable CleverId district, String state) {
    return logIn.map(app -> app.address(district, state).toString());
  }

  @Override
  public Answer<Optional<LoggedIn>> loggedIn(String code) {
    if (logIn.isEmpty()) {
      return new Answer.Said<>(Optional.empty());
    }
    if (left().compareTo(means.settings().margin()) <= 0) {
      return new Answer.Unreachable<>(FailureCause.CLEVER_UNREACHABLE);
    }
    Optional<AccessToken> token;
    try {
      token = logIn.get().exchange(code, left());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Answer.Unreachable<>(FailureCause.CLEVER_UNREACHABLE);
    } catch (IOException cutOff) {
      return new Answer.Unreachable<>(FailureCause.CLEVER_UNREACHABLE);
    }
    return token.isEmpty() ? new Answer.Said<>(Optional.empty()) : me(token.get());
  }

  /** Only the ids of {@code /me} are to be relied on (docs/clever.md 2.3). */
  private Answer<Optional<LoggedIn>> me(AccessToken token) {
    return ask(
        token,
        asking ->
            asking
                .single("/me", DirectoryCodec::texts)
                .filter(me -> !me.of("id").isEmpty() && !me.of("district").isEmpty())
                .map(
                    me ->
                        new LoggedIn(new CleverId(me.of("id")), new CleverId(me.of("district")))));
  }

  private Duration left() {
    return Duration.between(means.clock().instant(), end);
  }

  @FunctionalInterface
  private interface Question<T> {
    T answer(Asking asking) throws StoppedException;
  }

  private <T> Answer<T> ask(AccessToken token, Question<T> question) {
    var calls = new Calls(means, token, this::left);
    try {
      return new Answer.Said<>(question.answer(new Asking(calls)));
    } catch (StoppedException stopped) {
      return switch (stopped.outcome(Traffic.NONE)) {
        case Fetched.Refused refused -> new Answer.Rejected<>();
        case Fetched.Retry(FailureCause cause, var _) -> new Answer.Unreachable<>(cause);
        case Fetched.WaitUntil wait -> new Answer.Unreachable<>(FailureCause.CLEVER_RATE_LIMITED);
        case Fetched.Broken broken -> new Answer.Unreachable<>(FailureCause.CLEVER_ANSWER_BROKEN);
        case Fetched.NotShared _, Fetched.SyncPaused _ ->
            new Answer.Unreachable<>(FailureCause.CLEVER_ANSWER_BROKEN);
      };
    }
  }

  /** The calls of one question. */
  private final class Asking {
    private final Calls calls;
    private final ListWalk lists;

    Asking(Calls calls) {
      this.calls = calls;
      this.lists = new ListWalk(calls, means.settings(), _ -> {});
    }

    URI address(String path) {
      return lists.address(path);
    }

    <T extends Item> List<T> list(String path, String filter, ItemCodec<T> codec)
        throws StoppedException {
      Optional<Listing<T>> found =
          lists.all(new Source<>(path, filter, new PageCodec<>(codec, _ -> true)));
      if (found.isEmpty()) {
        throw StoppedException.broken(address(path), "status 404");
      }
      return found.get().items();
    }

    /** Of a list that has no parameters (docs/clever.md 4). */
    <T extends Item> List<T> firstPage(String path, ItemCodec<T> codec) throws StoppedException {
      URI address = address(path);
      var pages = new PageCodec<T>(codec, _ -> true);
      return switch (calls.get(address, body -> pages.list(body, PageCodec.USUAL_PAGE))) {
        case Read<PageCodec.Page<T>>(PageCodec.Page<T> page) -> page.items();
        case Missing<PageCodec.Page<T>>() -> throw StoppedException.broken(address, "status 404");
        case TooLarge<PageCodec.Page<T>>() -> throw StoppedException.broken(address, "status 413");
      };
    }

    <T extends Item> Optional<T> single(String path, ItemCodec<T> codec) throws StoppedException {
      URI address = address(path);
      return switch (calls.get(address, body -> PageCodec.single(body, codec))) {
        case Read<T>(T value) -> Optional.of(value);
        case Missing<T>() -> Optional.empty();
        case TooLarge<T>() -> throw StoppedException.broken(address, "status 413");
      };
    }
  }

  private static CleverSchool school(Texts texts) {
    return new CleverSchool(
        new CleverId(texts.of("id")),
        texts.of("name"),
        texts.of("school_number"),
        texts.of("low_grade"),
        texts.of("high_grade"));
  }

  private static CleverAdmin admin(Person person) {
    return new CleverAdmin(
        new CleverId(person.id()),
        person.districtAdmin(),
        person.schools().stream()
            .filter(id -> !id.isBlank())
            .map(CleverId::new)
            .collect(Collectors.toSet()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
