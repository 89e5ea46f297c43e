package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.tokens.AccessToken;
import com.bloomz.rostersync.tokens.TokenVault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The schools of a district that wait for a night, by the tokens that they are read with. */
final class TokenGroups {
  private final TokenVault vault;
  private final NightRecorder recorder;
  private final Map<String, Group> groups = new LinkedHashMap<>();

  TokenGroups(TokenVault vault, NightRecorder recorder) {
    this.vault = vault;
    this.recorder = recorder;
  }

  /** Schools that are read with one token. */
  record Group(AccessToken token, List<NightSchool> schools) {
    /** The same for some of the schools. */
    Group of(Predicate<NightSchool> wanted) {
      return new Group(token, schools.stream().filter(wanted).toList());
    }

    Set<CleverId> cleverSchools() {
      return schools.stream().map(NightSchool::cleverSchool).collect(Collectors.toSet());
    }
  }

  /** Adds a school; where its token cannot be opened, its own import says what is wrong with it. */
  void add(NightSchool school) {
    AccessToken token;
    try {
      token = vault.open(school.id(), school.connection().token());
    } catch (TokenVault.VaultException e) {
      recorder.ask(school, null);
      return;
    }
    groups
        .computeIfAbsent(token.value(), _ -> new Group(token, new ArrayList<>()))
        .schools()
        .add(school);
  }

  Collection<Group> all() {
    return groups.values();
  }
}
