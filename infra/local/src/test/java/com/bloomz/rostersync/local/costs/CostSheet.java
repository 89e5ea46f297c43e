package com.bloomz.rostersync.local.costs;

import com.bloomz.rostersync.costs.Bill;
import com.bloomz.rostersync.costs.Billed;
import com.bloomz.rostersync.costs.Price;
import com.bloomz.rostersync.costs.Prices;
import com.bloomz.rostersync.local.costs.MeasuredCosts.Count;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The text of docs/costs.md. */
record CostSheet(CostModel model, Prices prices) {
  private static final int[] SCHOOLS = {1, 100, 10_000, 100_000};

  String text() {
    return String.join(
        "\n", head(), sheet(), breakdown(), assumptions(), formulas(), measured(), priceList(), "");
  }

  private String head() {
    return """
    # What it costs

    A test writes this file from what other tests count on the local DynamoDB, which bills as AWS does (transactions
    double, indexes included, failed conditions too), from assumptions, and from prices of %s as of %s. Where
    a count or a price is another one, the build fails until `-Dcosts.docs=write` has written the file anew.
    What a single import costs stands in its report. Amounts are dollars without free tiers and rebates.
    """
        .formatted(prices.region(), prices.asOf());
  }

  private String sheet() {
    return "## The sheet\n\n"
        + "| schools | "
        + columns(n -> "%,d".formatted(n))
        + " |\n"
        + "|---|"
        + "--:|".repeat(SCHOOLS.length)
        + "\n"
        + line("a month of nights without changes", model::unchanged)
        + line("the same with Clever's events", model::quiet)
        + line("a month of nights, 1 % of all students changed each night", model::changed)
        + line("a month of table, backup, key, rules and idle queues", model::standing)
        + line("once: the first import", model::first)
        + line("once: invitations to all families and staff", model::invitations);
  }

  private String line(String what, IntFunction<Bill> bill) {
    return "| " + what + " | " + columns(n -> dollars(bill.apply(n))) + " |\n";
  }

  private static String columns(IntFunction<String> cell) {
    return Arrays.stream(SCHOOLS).mapToObj(cell).collect(Collectors.joining(" | "));
  }

  private String breakdown() {
    int most = SCHOOLS[SCHOOLS.length - 1];
    Bill[] bills = {
      model.unchanged(most),
      model.quiet(most),
      model.changed(most),
      model.standing(most),
      model.first(most),
      model.invitations(most)
    };
    String lines =
        Arrays.stream(Billed.values())
            .map(
                what ->
                    "| "
                        + what.text()
                        + " | "
                        + Arrays.stream(bills)
                            .map(bill -> cell(what, bill))
                            .collect(Collectors.joining(" | "))
                        + " |\n")
            .collect(Collectors.joining());
    return "## %,d schools by what AWS bills\n\n".formatted(most)
        + "| amount and dollars | unchanged month | with events | changed month | standing | first import |"
        + " invitations |\n|---|"
        + "--:|".repeat(bills.length)
        + "\n"
        + lines;
  }

  private String cell(Billed what, Bill bill) {
    return bill.of(what) == 0
        ? ""
        : amount(bill.of(what)) + ": " + dollars(Bill.NONE.with(what, bill.of(what)));
  }

  private static String assumptions() {
    return """
    ## Assumptions

    Nobody has counted these; change them in `CostModel` where you know better.

    - A school has %d students, and a district %s schools, as public schools in the US have on average. The costs are linear in
      students, so the distribution of sizes matters little.
    - A month has %d nights, and every school has its nightly import on. In the changed month every school changes
      every night and gets one status email for it: most schools change less, so this is the upper end.
    - %s people a student are invited, parents and staff, each with one email and one text of one part.
    - A report of %d bytes a night is kept for %d nights.
    - With events a district is walked one night in %d, and passed over in the others.
    - Lambda on arm64 takes %s to read a district, most of it Clever's time to answer, %s to pass it over, %s for an
      unchanged school, %s for a changed one, %s for a first import, %s for an invitation, and %s for a shard or a sweep.
    - Lambda asks each of %d queues for messages 15 times a minute, whether there are any or not.
    """
            .formatted(
                CostModel.STUDENTS,
                CostModel.SCHOOLS_A_DISTRICT,
                CostModel.NIGHTS,
                CostModel.INVITED_A_STUDENT,
                CostModel.REPORT_BYTES,
                CostModel.REPORTS_KEPT,
                CostModel.WEEK,
                seconds(CostModel.DISTRICT_TIME),
                seconds(CostModel.QUIET_TIME),
                seconds(CostModel.UNCHANGED_TIME),
                seconds(CostModel.CHANGED_TIME),
                seconds(CostModel.FIRST_TIME),
                seconds(CostModel.INVITED_TIME),
                seconds(CostModel.SHARD_TIME),
                CostModel.QUEUES)
        + """

        Not counted: data transfer, CloudWatch's logs, metrics and alarms, API Gateway and the API's function, starts of
        functions, repeats after faults, what carriers add to texts, phone numbers and their registration, bounces and
        answers, and work by hand.
        """;
  }

  private static String formulas() {
    return """
    ## Formulas

    With S schools, D = ⌈S / %s⌉ districts and the counts below:

    - unchanged night: D × (district + its time + 1 message + closing) + S × (unchanged school + its time + 1 KMS
      request)
    - with events: the same, but for %d nights in %d: D × (district that is passed over + its time + 1 message + closing)
    - changed night: unchanged night + S × (students × (changed reads + kept writes) + changed writes + %s × students ×
      renamed student + its time + 2 messages + 1 KMS request + 1 event + 1 email)
    - first import: S × (students × first import + its time + 2 messages + 1 KMS request + 1 event + 1 email)
    - invitations: S × students × %s × (invited person + its time + 1 message + 1 email + 1 text)
    - standing: S × (students × stored bytes + reports) of storage and of backup, 1 key, %,d firings of the nightly rule
      with %d shards each, %,d sweeps of %d half read units, and the questions for messages

    The first firing from an hour after a night on closes it: it looks for districts that are not done. Those of one shard
    and time zone share some of that, so this is the upper end. A message is 3 requests to SQS, sent, received and deleted, and a call of a function.
    """
        .formatted(
            CostModel.SCHOOLS_A_DISTRICT,
            CostModel.WEEK - 1,
            CostModel.WEEK,
            CostModel.CHANGED,
            CostModel.INVITED_A_STUDENT,
            CostModel.FIRINGS,
            CostModel.SHARDS,
            CostModel.SWEEPS,
            CostModel.SHARDS);
  }

  private String measured() {
    return "## Counted by the build\n\n| of | count |\n|---|--:|\n"
        + Arrays.stream(Count.values())
            .map(
                count ->
                    String.format(
                        Locale.ROOT, "| %s | %,.1f |%n", count.text(), model.counts().of(count)))
            .collect(Collectors.joining());
  }

  private String priceList() {
    return "## Prices\n\n"
        + "These are in `prices.properties`. AWS's pages fill in most of their figures by script, so that no copy of"
        + " them\nshows these: compare with the page before you rely on one.\n\n| of | dollars | for | AWS's page |"
        + " compared with |\n|---|--:|--:|---|---|\n"
        + Arrays.stream(Billed.values()).map(this::price).collect(Collectors.joining());
  }

  private String price(Billed what) {
    Price price = prices.of().get(what);
    return price == null
        ? ""
        : "| %s | %s | %s | <%s> | %s |\n"
            .formatted(
                what.text(),
                price.dollars().toPlainString(),
                amount(price.units().doubleValue()),
                price.page(),
                price.compared());
  }

  private static String seconds(Duration time) {
    return "%s s".formatted(time.toMillis() / 1e3);
  }

  private static String amount(double amount) {
    return String.format(Locale.ROOT, amount < 10 ? "%,.2f" : "%,.0f", amount);
  }

  private String dollars(Bill bill) {
    double dollars = prices.dollars(bill).doubleValue();
    return String.format(Locale.ROOT, dollars < 10 ? "%,.4f" : "%,.2f", dollars);
  }
}
