package com.bloomz.rostersync.api.school;

import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import java.util.List;

/** The OpenAPI document, for everybody. */
public final class ContractResource implements Resource {
  private final String document;

  /**
   * @param document the YAML
   */
  public ContractResource(String document) {
    this.document = document;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of(
            "GET",
            "/openapi.yaml",
            Access.PUBLIC,
            _ -> ApiReply.text("application/yaml; charset=utf-8", document)));
  }
}
