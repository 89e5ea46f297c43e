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
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.schools.Schools;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How good a school's data in Clever are, by its last complete import or a newer preview. */
public final class HealthResource implements Resource {
  private final Schools schools;
  private final ImportRecords records;

  public HealthResource(Schools schools, ImportRecords records) {
    this.schools = schools;
    this.records = records;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.of("GET", "/schools/{school}/health", Access.SCHOOL_ADMIN, this::show));
  }

  private ApiReply show(Call call) {
    granted(schools.active(call.school()));
    return records
        .newest(call.school(), HealthResource::tells)
        .map(each -> records.findings(each.school(), each.issuesStoredUnder()).health())
        .filter(health -> !health.found().isEmpty())
        .map(health -> ApiReply.ok(HealthView.of(health)))
        .orElseThrow(() -> Problem.notFound().asException());
  }

  /** Whether it has compared all of Clever's data: an import, or a preview of one. */
  private static boolean tells(ImportReport report) {
    return report.isComplete()
        || (report.state() == ImportState.PREVIEWED
            && report.request().task() instanceof ImportTask.Preview);
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
