package com.bloomz.rostersync.dynamo.expression;

import com.bloomz.rostersync.dynamo.expression.grammar.ExpressionBaseVisitor;
import com.bloomz.rostersync.dynamo.expression.grammar.ExpressionParser;
import com.bloomz.rostersync.dynamo.expression.tree.Comparison;
import com.bloomz.rostersync.dynamo.expression.tree.Condition;
import com.bloomz.rostersync.dynamo.expression.tree.DocumentPath;
import com.bloomz.rostersync.dynamo.expression.tree.Operand;
import com.bloomz.rostersync.dynamo.expression.tree.Update;
import java.util.ArrayList;
import java.util.List;

/** Makes conditions, operands, updates and paths of the parser's trees. */
final class TreeReader {
  /** Developer Guide, Expressions.OperatorsAndFunctions. */
  private static final int IN_OPERANDS = 100;

  private final ExpressionKind kind;
  private final Conditions conditions = new Conditions();
  private final Operands operands = new Operands();

  TreeReader(ExpressionKind kind) {
    this.kind = kind;
  }

  Condition condition(ExpressionParser.ConditionContext tree) {
    return conditions.visit(tree);
  }

  Update update(ExpressionParser.UpdateExpressionContext tree) {
    var update =
        new Update(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    var clauses = new Clauses(update);
    tree.clause().forEach(clauses::visit);
    return update;
  }

  List<DocumentPath> paths(List<ExpressionParser.PathContext> trees) {
    return trees.stream().map(this::path).toList();
  }

  private DocumentPath path(ExpressionParser.PathContext tree) {
    List<DocumentPath.Step> steps = new ArrayList<>();
    for (ExpressionParser.StepContext step : tree.step()) {
      steps.add(
          step.INDEX() == null
              ? new DocumentPath.Step.Entry(name(step.element()))
              : new DocumentPath.Step.Element(index(step.INDEX().getText())));
    }
    return new DocumentPath(name(tree.element()), List.copyOf(steps));
  }

  private int index(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw kind.invalid("List index is not within the allowable range; index: [" + digits + "]");
    }
  }

  private String name(ExpressionParser.ElementContext tree) {
    String name = tree.getText();
    if (ReservedWords.contains(name)) {
      throw kind.invalid("Attribute name is a reserved keyword; reserved keyword: " + name);
    }
    return name;
  }

  private Operand sum(ExpressionParser.SumContext tree) {
    Operand left = operands.visit(tree.operand(0));
    if (tree.operand().size() == 1) {
      return left;
    }
    Operand right = operands.visit(tree.operand(1));
    return tree.PLUS() == null ? new Operand.Minus(left, right) : new Operand.Plus(left, right);
  }

  private List<Operand> arguments(ExpressionParser.FunctionContext tree, int count) {
    if (tree.operand().size() != count) {
      throw kind.invalid(
          "Incorrect number of operands for operator or function; operator or function: "
              + tree.NAME().getText()
              + ", number of operands: "
              + tree.operand().size());
    }
    return tree.operand().stream().map(operands::visit).toList();
  }

  private DocumentPath pathArgument(Operand operand, String function) {
    if (operand instanceof Operand.At(DocumentPath path)) {
      return path;
    }
    throw kind.invalid(
        "Operator or function requires a document path; operator or function: " + function);
  }

  private RuntimeException notAllowed(String function) {
    return kind.invalid("The function is not allowed in this context; function: " + function);
  }

  private final class Operands extends ExpressionBaseVisitor<Operand> {
    @Override
    public Operand visitAttribute(ExpressionParser.AttributeContext tree) {
      return new Operand.At(path(tree.path()));
    }

    @Override
    public Operand visitConstant(ExpressionParser.ConstantContext tree) {
      return new Operand.Placeholder(tree.getText());
    }

    @Override
    public Operand visitInner(ExpressionParser.InnerContext tree) {
      return sum(tree.sum());
    }

    @Override
    public Operand visitCall(ExpressionParser.CallContext tree) {
      ExpressionParser.FunctionContext call = tree.function();
      String name = call.NAME().getText();
      boolean updates = kind == ExpressionKind.UPDATE;
      return switch (name) {
        case "size" -> {
          if (updates) {
            throw notAllowed(name);
          }
          yield new Operand.Size(pathArgument(arguments(call, 1).getFirst(), name));
        }
        case "if_not_exists" -> {
          List<Operand> arguments = arguments(call, 2);
          if (!updates) {
            throw notAllowed(name);
          }
          yield new Operand.IfNotExists(
              pathArgument(arguments.getFirst(), name), arguments.getLast());
        }
        case "list_append" -> {
          List<Operand> arguments = arguments(call, 2);
          if (!updates) {
            throw notAllowed(name);
          }
          yield new Operand.ListAppend(arguments.getFirst(), arguments.getLast());
        }
        case "attribute_exists",
            "attribute_not_exists",
            "attribute_type",
            "begins_with",
            "contains" ->
            throw notAllowed(name);
        default -> throw kind.unknownFunction(name);
      };
    }
  }

  private final class Conditions extends ExpressionBaseVisitor<Condition> {
    @Override
    public Condition visitNegation(ExpressionParser.NegationContext tree) {
      return new Condition.Not(visit(tree.condition()));
    }

    @Override
    public Condition visitConjunction(ExpressionParser.ConjunctionContext tree) {
      return new Condition.And(visit(tree.condition(0)), visit(tree.condition(1)));
    }

    @Override
    public Condition visitDisjunction(ExpressionParser.DisjunctionContext tree) {
      return new Condition.Or(visit(tree.condition(0)), visit(tree.condition(1)));
    }

    @Override
    public Condition visitGroup(ExpressionParser.GroupContext tree) {
      if (tree.condition() instanceof ExpressionParser.GroupContext) {
        throw kind.invalid("The expression has redundant parentheses;");
      }
      return visit(tree.condition());
    }

    @Override
    public Condition visitComparison(ExpressionParser.ComparisonContext tree) {
      return new Condition.Compares(
          operands.visit(tree.operand(0)),
          Comparison.of(tree.comparator().getText()),
          operands.visit(tree.operand(1)));
    }

    @Override
    public Condition visitRange(ExpressionParser.RangeContext tree) {
      return new Condition.Between(
          operands.visit(tree.operand(0)),
          operands.visit(tree.operand(1)),
          operands.visit(tree.operand(2)));
    }

    @Override
    public Condition visitMembership(ExpressionParser.MembershipContext tree) {
      List<Operand> all = tree.operand().stream().map(operands::visit).toList();
      if (all.size() - 1 > IN_OPERANDS) {
        throw kind.invalid(
            "Incorrect number of operands for operator or function; operator or function: IN,"
                + " number of operands: "
                + (all.size() - 1));
      }
      return new Condition.In(all.getFirst(), all.subList(1, all.size()));
    }

    @Override
    public Condition visitTest(ExpressionParser.TestContext tree) {
      ExpressionParser.FunctionContext call = tree.function();
      String name = call.NAME().getText();
      return switch (name) {
        case "attribute_exists" ->
            new Condition.Exists(pathArgument(arguments(call, 1).getFirst(), name));
        case "attribute_not_exists" ->
            new Condition.NotExists(pathArgument(arguments(call, 1).getFirst(), name));
        case "attribute_type" -> {
          List<Operand> arguments = arguments(call, 2);
          yield new Condition.HasType(
              pathArgument(arguments.getFirst(), name), arguments.getLast());
        }
        case "begins_with" -> {
          List<Operand> arguments = arguments(call, 2);
          yield new Condition.BeginsWith(arguments.getFirst(), arguments.getLast());
        }
        case "contains" -> {
          List<Operand> arguments = arguments(call, 2);
          yield new Condition.Contains(arguments.getFirst(), arguments.getLast());
        }
        case "size", "if_not_exists", "list_append" -> throw notAllowed(name);
        default -> throw kind.unknownFunction(name);
      };
    }
  }

  private final class Clauses extends ExpressionBaseVisitor<Update> {
    private final Update update;
    private final List<String> seen = new ArrayList<>();

    private Clauses(Update update) {
      this.update = update;
    }

    @Override
    public Update visitSetClause(ExpressionParser.SetClauseContext tree) {
      once("SET");
      for (ExpressionParser.AssignmentContext one : tree.assignment()) {
        update.sets().add(new Update.Action(path(one.path()), sum(one.sum())));
      }
      return update;
    }

    @Override
    public Update visitRemoveClause(ExpressionParser.RemoveClauseContext tree) {
      once("REMOVE");
      update.removes().addAll(paths(tree.path()));
      return update;
    }

    @Override
    public Update visitAddClause(ExpressionParser.AddClauseContext tree) {
      once("ADD");
      tree.change().forEach(one -> update.adds().add(change(one)));
      return update;
    }

    @Override
    public Update visitDeleteClause(ExpressionParser.DeleteClauseContext tree) {
      once("DELETE");
      tree.change().forEach(one -> update.deletes().add(change(one)));
      return update;
    }

    private Update.Action change(ExpressionParser.ChangeContext tree) {
      return new Update.Action(path(tree.path()), operands.visit(tree.operand()));
    }

    private void once(String clause) {
      if (seen.contains(clause)) {
        throw kind.invalid(
            "The \"" + clause + "\" section can only be used once in an update expression;");
      }
      seen.add(clause);
    }
  }
}
