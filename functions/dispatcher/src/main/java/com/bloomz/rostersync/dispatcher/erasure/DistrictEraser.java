package com.bloomz.rostersync.dispatcher.erasure;

import com.bloomz.rostersync.district.DistrictTraces.Erased;
import com.bloomz.rostersync.district.ErasingDistricts;
import com.bloomz.rostersync.district.ErasingDistricts.Order;
import com.bloomz.rostersync.district.ErasingDistricts.Outcome;
import com.bloomz.rostersync.lambda.FunctionBeans;
import com.bloomz.rostersync.lambda.FunctionHandler;
import com.bloomz.rostersync.lambda.Invocation;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.start.Making;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Lambda handler of an operator's order {@code {"district":"...","schools":["..."],
 * "confirm":"delete ..."}}; {@code schools} may be missing. The answer is {@code
 * {"deleted":1234,"messages":0,"done":false}}, and the same order goes on; or {@code
 * {"refused":"..."}}.
 */
public final class DistrictEraser
    implements FunctionHandler<Map<String, Object>, Map<String, Object>> {
  private static final Logger LOG = LoggerFactory.getLogger(DistrictEraser.class);

  private final FunctionBeans beans;
  private final ErasingDistricts erasing;
  private final Invocation invocation;

  /**
   * On Lambda: the settings are those of the process's environment, and of the clients of AWS only
   * the table's is made before it is needed.
   */
  public DistrictEraser() {
    this(ErasureWiring.environment(), Making.AT_FIRST_USE);
  }

  /**
   * With an environment of the caller's.
   *
   * @param environment every variable of {@link ErasureVariable#all}, by name
   */
  public DistrictEraser(Map<String, String> environment) {
    this(environment, Making.AT_START);
  }

  private DistrictEraser(Map<String, String> environment, Making making) {
    beans = FunctionBeans.with(ErasureSettings.of(environment), making);
    erasing = beans.get(ErasingDistricts.class);
    invocation = beans.get(Invocation.class);
  }

  @Override
  public FunctionBeans beans() {
    return beans;
  }

  @Override
  public Map<String, Object> execute(Map<String, Object> order) {
    String district = text(order.get("district"));
    if (district.isBlank()) {
      return refused("Name the district: \"district\": its Clever ID.");
    }
    var wanted =
        new Order(
            new CleverId(district), schools(order.get("schools")), text(order.get("confirm")));
    return switch (erasing.erase(wanted, invocation::timeLeft)) {
      case Outcome.Deleted(Erased(long items, boolean whole), int messages) -> {
        LOG.info("district {} deleted={} messages={} done={}", district, items, messages, whole);
        yield Map.of("deleted", items, "messages", messages, "done", whole);
      }
      case Outcome.Unconfirmed(String expected) ->
          refused(
              "Nothing is deleted. To delete the district, send \"confirm\": \"%s\"."
                  .formatted(expected));
      case Outcome.StillActive(List<SchoolId> active) ->
          refused(
              "Nothing is deleted. Make Clever import inactive first for "
                  + active.stream().map(SchoolId::value).collect(Collectors.joining(", "))
                  + ", then wait for two hours.");
    };
  }

  private static Map<String, Object> refused(String why) {
    return Map.of("refused", why);
  }

  private static Set<SchoolId> schools(@Nullable Object given) {
    return given instanceof Collection<?> all
        ? all.stream().map(Object::toString).map(SchoolId::new).collect(Collectors.toSet())
        : Set.of();
  }

  private static String text(@Nullable Object given) {
    return given instanceof String text ? text : "";
  }
}
