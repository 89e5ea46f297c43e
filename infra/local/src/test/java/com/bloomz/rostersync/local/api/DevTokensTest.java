package com.bloomz.rostersync.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevTokensTest {
  private final DevTokens tokens = new DevTokens(DevIssuer.create(() -> Instant.EPOCH));

  @Test
  void givesARoleAtTheSchoolWithAVerifiedAddress() throws Exception {
    var answer =
        tokens.answer("GET", "school=s-1&role=SCHOOL_OFFICE_STAFF&email=a%2Bb%40c.example");

    assertThat(answer.getStatusCode()).isEqualTo(200);
    var claims = SignedJWT.parse(answer.getBody()).getJWTClaimsSet();
    assertThat(claims.getClaim("schools")).isEqualTo(Map.of("s-1", List.of("SCHOOL_OFFICE_STAFF")));
    assertThat(claims.getClaim("email")).isEqualTo("a+b@c.example");
    assertThat(claims.getBooleanClaim("email_verified")).isTrue();
    assertThat(claims.getClaim("service")).isNull();
  }

  @Test
  void givesTheServiceTeamATokenWithoutSchool() throws Exception {
    var answer = tokens.answer("GET", "role=bloomz_service");

    assertThat(answer.getStatusCode()).isEqualTo(200);
    var claims = SignedJWT.parse(answer.getBody()).getJWTClaimsSet();
    assertThat(claims.getBooleanClaim("service")).isTrue();
    assertThat(claims.getClaim("schools")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET  | '' | 400 | Say for which school",
        "GET  | role=SCHOOL_ADMIN | 400 | Say for which school",
        "GET  | school=s-1&role=PRINCIPAL | 400 | use one of TEACHER, SCHOOL_SUPPORT_STAFF,",
        "GET  | school=s-1&role= | 400 | There is no such role",
        "GET  | school=a%20b | 400 | That cannot be a school's id",
        "GET  | school=..%2Fx | 400 | That cannot be a school's id",
        "GET  | school=s-1&email=nobody | 400 | That is not an email address.",
        "GET  | school=s-1&mail=a@b.c | 400 | The query can have school, role, email and name.",
        "GET  | school=s-1&school=s-2 | 400 | The query has school twice.",
        "POST | school=s-1 | 405 | Get a token with GET.",
      })
  void saysWhatIsWrong(String method, String query, int status, String sentence) {
    var answer = tokens.answer(method, query);
    assertThat(answer.getStatusCode()).isEqualTo(status);
    assertThat(answer.getBody()).contains(sentence);
  }
}
