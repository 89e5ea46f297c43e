package com.bloomz.rostersync.api.school;

import static com.bloomz.rostersync.api.web.Replies.granted;

import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.health.Health;
import com.bloomz.rostersync.health.Health.Improvement;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.Schools;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How good a school's data in Clever are, by its last complete import. */
public final class HealthResource implements Resource {
  private final Schools schools;
  private final Function<SchoolId, Findings> findings;

  public HealthResource(Schools schools, ImportRecords records) {
    this.schools = schools;
    this.findings = school -> Findings.latest(records, school);
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.of("GET", "/schools/{school}/health", Access.SCHOOL_ADMIN, this::show));
  }

  private ApiReply show(Call call) {
    granted(schools.active(call.school()));
    Health health = findings.apply(call.school()).health();
    if (health.found().isEmpty()) {
      throw Problem.notFound().asException();
    }
    return ApiReply.ok(HealthView.of(health));
  }

  record HealthView(int score, Map<String, Integer> kinds, List<ImprovementView> improvements) {
    static HealthView of(Health health) {
      Map<String, Integer> kinds = new TreeMap<>();
      health
          .scores()
          .forEach((kind, score) -> kinds.put(kind.name().toLowerCase(Locale.ROOT), score));
      return new HealthView(
          health.score(), kinds, health.improvements().stream().map(ImprovementView::of).toList());
    }
  }

  record ImprovementView(String code, String text, long people, int points, String remedy) {
    static ImprovementView of(Improvement from) {
      return new ImprovementView(
          from.check().code(),
          from.check().text(),
          from.people(),
          from.points(),
          from.check().remedy());
    }
  }
}
