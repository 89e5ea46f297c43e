package com.bloomz.rostersync.api.web;

import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the token says.
 *
 * @param subject the user's id in Bloomz
 * @param email null unless it is verified
 * @param name blank where the token does not say it
 * @param roles of the user, by school
 * @param service whether the user is of Bloomz's service team
 */
public record Caller(
    String subject,
    @Nullable Email email,
    PersonName name,
    Map<SchoolId, Set<Role>> roles,
    boolean service) {
  public Caller {
    roles = Map.copyOf(roles);
  }

  /** Whether that is a school of the caller's own. */
  public boolean knows(SchoolId school) {
    return service || roles.containsKey(school);
  }

  /** Whether that is the caller's own id in Bloomz. */
  public boolean is(@Nullable String user) {
    return subject.equals(user);
  }

  /** Whether the caller may do that at that school. */
  public boolean may(Access access, SchoolId school) {
    Set<Role> own = roles.getOrDefault(school, Set.of());
    return switch (access) {
      case PUBLIC -> true;
      case SERVICE -> service;
      case SCHOOL_ADMIN -> own.contains(Role.SCHOOL_ADMIN);
      case OFFICE -> own.contains(Role.SCHOOL_ADMIN) || own.contains(Role.SCHOOL_OFFICE_STAFF);
      case OFFICE_OR_SERVICE -> service || may(Access.OFFICE, school);
    };
  }

  @Override
  public String toString() {
    return "Caller[" + subject + "]";
  }
}
