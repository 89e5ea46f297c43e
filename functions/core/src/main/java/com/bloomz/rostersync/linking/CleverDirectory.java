package com.bloomz.rostersync.linking;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.tokens.AccessToken;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks Clever, while an admin waits, about a district, its schools and its admins. All questions of
 * one directory share a deadline, with their repeats and pages; after it they are answered as
 * {@link Answer.Unreachable}.
 */
public interface CleverDirectory {
  /** The one district that the token is for. */
  Answer<District> district(AccessToken token);

  /** The district's schools, by name. */
  Answer<List<CleverSchool>> schools(AccessToken token);

  /** What that user may do; empty where Clever does not show such a user. */
  Answer<Optional<CleverAdmin>> admin(AccessToken token, CleverId user);

  /**
   * What the people with that email address may do, among the district's admins and the staff of
   * its schools; empty where there is none, or where several differ.
   */
  Answer<Optional<CleverAdmin>> admin(AccessToken token, Email email);

  /**
   * Where the browser goes for "Log in with Clever" (docs/clever.md 2.2); empty where this
   * installation has no Clever app.
   *
   * @param district whose log-in it is; null where the user is to say it
   * @param state comes back with the code
   */
  Optional<String> loginAddress(@Nullable CleverId district, String state);

  /** Who logged in. A code is good for one minute, and once. */
  Answer<Optional<LoggedIn>> loggedIn(String code);

  /** What Clever says, or why it says nothing. */
  sealed interface Answer<T> {
    /** It answered. */
    record Said<T>(T value) implements Answer<T> {}

    /** The token is not accepted. */
    record Rejected<T>() implements Answer<T> {}

    /** It did not answer, or not with what it should. */
    record Unreachable<T>(FailureCause cause) implements Answer<T> {}
  }

  /** A district; the name may be empty. */
  record District(CleverId id, String name) {
    @Override
    public String toString() {
      return "District " + id;
    }
  }

  /** A user who logged in at Clever. */
  record LoggedIn(CleverId user, CleverId district) {}

  /**
   * A user as far as it is an admin.
   *
   * @param districtAdmin of the whole district
   * @param schools where it is staff: API v3's form of a school admin (docs/clever.md 3)
   */
  record CleverAdmin(CleverId id, boolean districtAdmin, Set<CleverId> schools) {
    public CleverAdmin {
      schools = Set.copyOf(schools);
    }

    /** Whether it may import that school (L 4). */
    public boolean mayImport(CleverId school) {
      return districtAdmin || schools.contains(school);
    }

    /** Whether it may import any school. */
    public boolean mayImport() {
      return districtAdmin || !schools.isEmpty();
    }
  }
}
