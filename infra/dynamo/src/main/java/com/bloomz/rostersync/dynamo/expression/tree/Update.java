package com.bloomz.rostersync.dynamo.expression.tree;

import java.util.ArrayList;
import java.util.List;

/** The clauses of an update expression. */
public record Update(
    List<Action> sets, List<DocumentPath> removes, List<Action> adds, List<Action> deletes) {
  /** What is done at a place, and with what. */
  public record Action(DocumentPath path, Operand operand) {}

  /** All places that change. */
  public List<DocumentPath> paths() {
    List<DocumentPath> paths = new ArrayList<>(removes);
    sets.forEach(action -> paths.add(action.path()));
    adds.forEach(action -> paths.add(action.path()));
    deletes.forEach(action -> paths.add(action.path()));
    return paths;
  }
}
