package com.bloomz.rostersync.api.web;

import com.bloomz.rostersync.imports.ImportBus.BusException;
import com.bloomz.rostersync.imports.ImportQueue.QueueException;
import com.bloomz.rostersync.lambda.log.ExceptionSummary;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.tokens.TokenVault.VaultException;
import com.bloomz.rostersync.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds a request's route, lets it in or not, and turns whatever goes wrong into a problem. */
public final class Router {
  /** The largest body that is read. */
  public static final int LARGEST_BODY = 64 * 1024;

  private static final int UNAVAILABLE = 503;

  /** Seconds until trying again may help. */
  private static final String SOON = "30";

  private static final Logger LOG = LoggerFactory.getLogger(Router.class);
  private static final Pattern BEARER = Pattern.compile("(?i)Bearer ([A-Za-z0-9._~+/=-]+)");
  private static final Caller NOBODY =
      new Caller("nobody", null, new PersonName("", ""), Map.of(), false);

  /** Not an ID by {@link Ids}, so no request can name it. */
  private static final String NO_SCHOOL = "-";

  private final List<Route> routes;
  private final Tokens tokens;
  private final RateLimit limit;

  public Router(List<Resource> resources, Tokens tokens, RateLimit limit) {
    this.routes = resources.stream().flatMap(resource -> resource.routes().stream()).toList();
    this.tokens = tokens;
    this.limit = limit;
  }

  public ApiReply answer(ApiRequest request) {
    try {
      return found(request);
    } catch (ProblemException e) {
      ApiReply reply = ApiReply.of(e.problem());
      return reply.status() == UNAVAILABLE ? reply.with("Retry-After", SOON) : reply;
    } catch (StoreException | QueueException | BusException | VaultException e) {
      LOG.error("{} failed: {}", request.method(), ExceptionSummary.of(e));
      return ApiReply.of(
              GeneralProblem.BLOOMZ_UNAVAILABLE.of(
                  "Bloomz could not confirm that this was done.",
                  "Check whether it was done. If not, try again in a minute."))
          .with("Retry-After", SOON);
    } catch (RuntimeException e) {
      LOG.error("{} failed: {}", request.method(), ExceptionSummary.of(e));
      return ApiReply.of(GeneralProblem.OUR_FAULT.of("Something went wrong in Bloomz."));
    }
  }

  /**
   * What a route's GET answers about a school that there is not, to nobody: it lets nobody in, and
   * is for loading what answers need before there is a request.
   *
   * @param template of the route, which needs a school alone
   */
  public ApiReply rehearse(String template) {
    Route route =
        routes.stream()
            .filter(each -> each.method().equals("GET") && each.template().equals(template))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no route " + template));
    var request = new ApiRequest("GET", template, Map.of(), Map.of(), 0, "");
    try {
      return route.endpoint().answer(new Call(request, Map.of("school", NO_SCHOOL), NOBODY));
    } catch (ProblemException e) {
      return ApiReply.of(e.problem());
    }
  }

  /** All routes, in their order. */
  public List<Route> routes() {
    return routes;
  }

  private ApiReply found(ApiRequest request) {
    List<String> segments = segments(request.path());
    var methods = new TreeSet<String>();
    for (Route route : routes) {
      Optional<Map<String, String>> variables = route.match(segments);
      if (variables.isPresent()) {
        if (route.method().equals(request.method())) {
          return letIn(request, route, variables.get());
        }
        methods.add(route.method());
      }
    }
    if (methods.isEmpty()) {
      throw Problem.notFound().asException();
    }
    String allowed = String.join(", ", methods);
    return ApiReply.of(
            GeneralProblem.METHOD_NOT_ALLOWED.of(
                "This method is not allowed here. Use one of: " + allowed + "."))
        .with("Allow", allowed);
  }

  private ApiReply letIn(ApiRequest request, Route route, Map<String, String> variables) {
    if (route.access() == Access.PUBLIC) {
      check(request, route);
      return route.endpoint().answer(new Call(request, variables, NOBODY));
    }
    Optional<Caller> caller =
        Optional.ofNullable(request.headers().get("authorization"))
            .map(BEARER::matcher)
            .filter(java.util.regex.Matcher::matches)
            .flatMap(bearer -> tokens.caller(bearer.group(1)));
    if (caller.isEmpty()) {
      return ApiReply.of(
              GeneralProblem.TOKEN_INVALID.of(
                  "The bearer token is missing, expired or not valid.", "Sign in to Bloomz again."))
          .with("WWW-Authenticate", "Bearer");
    }
    // Before any other check, so that guessing is limited too.
    long wait = limit.take(caller.get().subject());
    if (wait > 0) {
      return ApiReply.of(
              GeneralProblem.TOO_MANY_REQUESTS.of(
                  "Too many requests.", "Wait " + wait + " seconds, then try again."))
          .with("Retry-After", Long.toString(wait));
    }
    if (!variables.values().stream().allMatch(Ids::isId)) {
      throw Problem.notFound().asException();
    }
    Call call = new Call(request, variables, caller.get());
    allow(call, route);
    Trail.at(call.school());
    check(request, route);
    return told(request, route, route.endpoint().answer(call));
  }

  /** What changes something is told; who or what it is about is not. */
  private static ApiReply told(ApiRequest request, Route route, ApiReply reply) {
    if (!request.method().equals("GET")) {
      LOG.info("{} {}: {}", request.method(), route.template(), reply.status());
    }
    return reply;
  }

  private static void allow(Call call, Route route) {
    SchoolId school = call.school();
    if (!call.caller().knows(school)) {
      throw Problem.notFound().asException();
    }
    if (!call.caller().may(route.access(), school)) {
      throw GeneralProblem.ROLE_REQUIRED
          .of(
              "Your role at this school does not allow this.",
              switch (route.access()) {
                case SERVICE -> "Only Bloomz's service team can do this.";
                case SCHOOL_ADMIN, PUBLIC -> "Ask a School Admin at your school.";
                case OFFICE, OFFICE_OR_SERVICE ->
                    "Ask a School Admin or a member of the office staff at your school.";
              })
          .asException();
    }
  }

  private static void check(ApiRequest request, Route route) {
    if (request.bytes() > LARGEST_BODY) {
      throw GeneralProblem.REQUEST_TOO_LARGE
          .of("The request body can have at most 64 KB.")
          .asException();
    }
    for (String name : request.query().keySet()) {
      if (!route.query().contains(name)) {
        String shown = name.substring(0, Math.min(name.length(), 60));
        throw Problem.field("?" + shown, "There is no such query parameter.").asException();
      }
    }
  }

  /** The gateway has decoded the path: decoded again, it could become another one's. */
  private static List<String> segments(String path) {
    String bare = path.startsWith("/") ? path.substring(1) : path;
    return List.of(bare.split("/", -1));
  }
}
