package dev.throughline.system;

import static dev.throughline.system.Cell.money;
import static dev.throughline.system.Cell.number;
import static dev.throughline.system.Cell.percent;
import static dev.throughline.system.Cell.text;
import static dev.throughline.system.Cell.words;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Parts of a page that must say what a part of the API's answer says: as many, in the same order, the same.
 *
 * @param rows the parts
 * @param list where the API's answer has them: a list, one object, or the edges of a connection
 * @param latestFirst whether the page turns the order around
 */
record Comparison(String page, String api, String rows, String list, List<Cell> cells, boolean latestFirst) {

    /** Lists, row by row. */
    static Stream<Comparison> lists() {
        return Stream.of(
                of("/roadmap", "details tbody tr", "edges")
                        .with(text("th a", "node/title"), text("td:nth-child(2)", "node/portfolio"))
                        .with(words("td:nth-child(3)", "node/horizon"), words("td:nth-child(4)", "node/stage"))
                        .with(money("td:nth-child(13)", "node/spent"), money("td:nth-child(14)", "node/budgetCap")),
                of("/decisions", "tbody > tr", "edges")
                        .with(text("th a", "node/title"), text("td:nth-child(2)", "node/decidedOn"))
                        .with(words("td:nth-child(3)", "node/outcome"), words("td:nth-child(4)", "node/door"))
                        .with(number("td:nth-child(6)", "node/latencyDays", 1), text("summary", "node/rationale")),
                of("/decisions/requests", "tbody > tr", "edges")
                        .with(text("th a", "node/title"), text("summary", "node/question"))
                        .with(words("td:nth-child(3)", "node/state"), text("td:nth-child(6)", "node/neededBy"))
                        .with(text("td:nth-child(8)", "node/daysOver")),
                of("/agenda", "section[aria-labelledby=all] tbody > tr", "edges")
                        .with(text("th", "node/dueOn"), text("td:nth-child(2)", "node/days"))
                        .with(text("td:nth-child(4) > span", "node/what")),
                of("/graveyard", "tbody > tr", "edges")
                        .with(text("th a", "node/title"), text("td:nth-child(2)", "node/killedOn")),
                of("/tripwires", "section[aria-labelledby=live] tbody > tr", "edges")
                        .with(text("th a", "node/title"), words("td:nth-child(4) > span", "node/state"))
                        .with(percent("td:nth-child(8)", "node/relativeDistance")),
                of("/tripwires/firings", "tbody > tr", "edges")
                        .with(text("th a", "node/title"), words("td:nth-child(5)", "node/state"))
                        .with(text("td:nth-child(6)", "node/decisionDueBy"), text("td:nth-child(7)", "node/daysOpen"))
                        .with(text("td:nth-child(8)", "node/daysOver")),
                of("/tripwires/zombie-cost", "#zombie-bets tbody > tr", "report/bets")
                        .with(text("th", "title"), number("td:nth-child(5)", "fteWeeks")),
                of("/allocation/rows", "tbody > tr", "edges")
                        .with(text("td:nth-child(1)", "node/week"), text("td:nth-child(2)", "node/person"))
                        .with(number("td:nth-child(6)", "node/fraction"), number("td:nth-child(11)", "node/fte")),
                of("/investment/bets", "tbody > tr", "edges")
                        .with(text("th", "node/title"), words("td:nth-child(4)", "node/stage"))
                        .with(number("td:nth-child(7)", "node/fteWeeks"), money("td:nth-child(9)", "node/spent")),
                of("/ownership", "section[aria-labelledby=seat] tbody > tr", "report/seats")
                        .with(text("th", "person"), text("td:nth-child(2) a", "title"))
                        .with(number("td:nth-child(6)", "contractFte"), percent("summary", "fraction")),
                of("/ownership", "section[aria-labelledby=owners] tbody > tr", "report/owners")
                        .with(text("th", "person"), text("td:nth-child(2) a", "title")),
                of("/ownership", "#by-bet tbody > tr", "report/byBet")
                        .with(text("th", "title"), percent("td:nth-child(3)", "coverage/coverage"))
                        .with(text("td:nth-child(4)", "coverage/heldDays"))
                        .with(text("td:nth-child(5)", "coverage/criticalDays")),
                of("/mechanisms", "main > .scroll > table > tbody > tr", "report/mechanisms")
                        .with(percent("td:nth-child(2)", "total/adherence"), text("summary", "how")),
                of("/mechanisms/duties", "tbody > tr", "edges")
                        .with(text("th", "node/dueOn"), text("td:nth-child(4) > span", "node/what")),
                of("/flow", "#time-to-decision-rows tbody > tr", "report/bets")
                        .with(text("th", "title"), number("td:nth-child(4)", "days", 1)),
                of("/calibration", "section[aria-labelledby=deciles] tbody > tr", "report/reliability")
                        .with(text("td:nth-child(2)", "count"), percent("td:nth-child(3)", "meanProbability"))
                        .with(percent("td:nth-child(4)", "shareTrue")));
    }

    /** Figures and rows of the reports, and of one bet, one person and one week of the demo. */
    static Stream<Comparison> reports() {
        String review = "/v1/portfolios/{portfolio}/reviews/{week}";
        String week = "/review?portfolio={portfolio}&week={week}";
        return Stream.of(
                of("/allocation", "main dl.figures", "report/week")
                        .with(percent("div:nth-child(1) dd", "fullTimeShare"))
                        .with(number("div:nth-child(3) dd", "innovationFte"))
                        .with(percent("div:nth-child(4) dd", "innovationRatio"))
                        .with(number("div:nth-child(6) dd", "contractedFte"))
                        .with(number("div:nth-child(7) dd", "unallocatedFte")),
                of("/allocation", "/v1/allocation/grid", "table.heat tbody > tr", "report/people")
                        .with(text("th", "person")),
                of("/investment", "main dl.figures div:first-child", "report/total")
                        .with(number("dd", "fteWeeks")),
                of("/investment", "main dl.figures", "report/mix")
                        .with(percent("div:has(abbr[title*=Σ][title^='½']) dd", "drift")),
                of(week, review, "h1", "report").with(text("span", "week")),
                of(week, review, "figure h3 > span:first-child", "report/deck/charts")
                        .with(text("", "name")),
                of(week, review, "figure dl.figures", "report/deck/charts")
                        .with(number("div:nth-child(1) dd", "box/lastWeek/value", 4))
                        .with(number("div:nth-child(8) dd", "box/ytd/value", 4)),
                of("/bets/{bet}", "main", "bet")
                        .with(text("h1", "title"), text("h1 + p", "benefit"))
                        .with(text("#owner", "owner/person"), money("#spent", "spent")),
                of("/bets/{bet}", "ol.path li", "bet/stages").with(words("strong", "stage")),
                of("/bets/{bet}", "article.decision h3 small", "bet/decisions")
                        .with(text("", "decision"))
                        .turned(),
                of("/bets/{bet}", "[id^=criterion-] > th > span", "bet/criteria")
                        .with(text("", "criterion")),
                of("/bets/{bet}?asOf={then}", "ol.path li", "bet/stages").with(words("strong", "stage")),
                of("/bets/{bet}/succession", "ol.life li > a", "report/history").with(text("", "sentence")),
                of("/people/{owner}", "/v1/people/{owner}/succession", "section.sheet h2", "report/packs")
                        .with(text("", "title")));
    }

    private static Comparison of(String path, String rows, String list) {
        return of(path, "/v1" + path, rows, list);
    }

    private static Comparison of(String page, String api, String rows, String list) {
        return new Comparison(page, api, rows, list, List.of(), false);
    }

    private Comparison with(Cell... more) {
        List<Cell> all = Stream.concat(cells.stream(), Stream.of(more)).toList();
        return new Comparison(page, api, rows, list, all, latestFirst);
    }

    private Comparison turned() {
        return new Comparison(page, api, rows, list, cells, true);
    }

    List<List<String>> expected(JsonNode answer) {
        JsonNode found = answer.at("/" + list);
        List<JsonNode> parts = found.isArray() ? found.valueStream().toList() : List.of(found);
        return (latestFirst ? parts.reversed() : parts)
                .stream()
                        .map(part ->
                                cells.stream().map(cell -> cell.expected(part)).toList())
                        .toList();
    }

    List<List<String>> shown(Browser browser) {
        return browser.rows(rows, cells.stream().map(Cell::selector).toArray(String[]::new));
    }

    @Override
    public String toString() {
        return page + " " + rows;
    }
}
