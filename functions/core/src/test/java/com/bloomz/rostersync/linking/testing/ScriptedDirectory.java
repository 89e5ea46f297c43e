package com.bloomz.rostersync.linking.testing;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.linking.CleverDirectory;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.tokens.AccessToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Clever with the districts, schools and admins that it was given. */
public final class ScriptedDirectory implements CleverDirectory {
  private final Map<String, District> districts = new HashMap<>();
  private final List<CleverSchool> schools = new ArrayList<>();
  private final Map<String, CleverAdmin> admins = new HashMap<>();
  private final Map<String, LoggedIn> codes = new HashMap<>();
  private int answersLeft = Integer.MAX_VALUE;
  private boolean app = true;

  /** Accepts that token for that district. */
  public ScriptedDirectory token(String token, String district, String name) {
    districts.put(token, new District(new CleverId(district), name));
    return this;
  }

  /** Accepts that token no more. */
  public void revoke(String token) {
    districts.remove(token);
  }

  public ScriptedDirectory school(String id, String name) {
    schools.add(new CleverSchool(new CleverId(id), name, "7", "Kindergarten", "5"));
    return this;
  }

  /** Knows an admin by its id and its email address. */
  public ScriptedDirectory admin(CleverAdmin admin, String email) {
    admins.put(new Email(email).key(), admin);
    return this;
  }

  /** Gives a code to who logs in. */
  public ScriptedDirectory code(String code, String user, String district) {
    codes.put(code, new LoggedIn(new CleverId(user), new CleverId(district)));
    return this;
  }

  /** Answers nothing, or answers again. */
  public void away(boolean now) {
    awayAfter(now ? 0 : Integer.MAX_VALUE);
  }

  /** Answers that many questions more, and then nothing. */
  public void awayAfter(int answers) {
    answersLeft = answers;
  }

  /** Lets nobody log in, or somebody again. */
  public void app(boolean now) {
    app = now;
  }

  @Override
  public Answer<District> district(AccessToken token) {
    District district = districts.get(token.value());
    return answer(token, district == null ? new District(new CleverId("none"), "") : district);
  }

  @Override
  public Answer<List<CleverSchool>> schools(AccessToken token) {
    return answer(token, List.copyOf(schools));
  }

  @Override
  public Answer<Optional<CleverAdmin>> admin(AccessToken token, CleverId user) {
    return answer(
        token, admins.values().stream().filter(each -> each.id().equals(user)).findFirst());
  }

  @Override
  public Answer<Optional<CleverAdmin>> admin(AccessToken token, Email email) {
    return answer(token, Optional.ofNullable(admins.get(email.key())));
  }

  @Override
  public Optional<String> loginAddress(@Nullable CleverId district, String state) {
    return app
        ? Optional.of("https://clever.example/authorize?district=" + district + "&state=" + state)
        : Optional.empty();
  }

  @Override
  public Answer<Optional<LoggedIn>> loggedIn(String code) {
    return answers()
        ? new Answer.Said<>(Optional.ofNullable(codes.remove(code)))
        : new Answer.Unreachable<>(FailureCause.CLEVER_UNREACHABLE);
  }

  private boolean answers() {
    return answersLeft-- > 0;
  }

  private <T> Answer<T> answer(AccessToken token, T value) {
    if (!answers()) {
      return new Answer.Unreachable<>(FailureCause.CLEVER_UNREACHABLE);
    }
    return districts.containsKey(token.value())
        ? new Answer.Said<>(value)
        : new Answer.Rejected<>();
  }
}
