package nl.ketenkaart.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.ketenkaart.local.demo.card.Comparison.Outcome;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.story.Scene;
import nl.ketenkaart.local.demo.story.Story;
import tools.jackson.databind.JsonNode;

/** Tells what happens, as it happens, and at the end what came of it. */
final class Report {
    private static final int WIDTH = 160;
    private static final List<String> TELLING = List.of(
            "/incident/summary",
            "/statement",
            "/title",
            "/pictureOfTheSituation",
            "/motivation",
            "/question",
            "/items/0/question",
            "/reason",
            "/ground",
            "/evidence",
            "/place",
            "/outcome",
            "/organisation",
            "/kind");

    private final PrintStream out;
    private final List<String> tables = new ArrayList<>();
    private final Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
    private int steps;

    Report(PrintStream out) {
        this.out = out;
    }

    void begins(Story story) {
        out.println();
        out.println(story.title());
        out.println("(evaluation " + story.source() + "; names are invented; dates are moved as if it happened now)");
        out.println();
    }

    void tells(Account who, Scene scene) {
        steps++;
        println("%3d  %-32s %-20s %s".formatted(steps, who, scene.operation().words(), detail(scene.body())));
    }

    /** What is said of a step: its most telling words. */
    private static String detail(JsonNode body) {
        return TELLING.stream()
                .map(body::at)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .findFirst()
                .orElseGet(() -> body.path("organisations")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.joining(", ")));
    }

    void refused(int status, String why) {
        println("     refused: " + status + " " + why);
    }

    void found(String what, List<Outcome> more) {
        var differences = more.stream().filter(outcome -> !outcome.met()).count();
        println("     " + what + ": "
                + (differences == 0 ? "as it should be" : differences + " differences, see below"));
        outcomes.put("After step " + steps + ", " + what, more);
    }

    void table(List<String> lines) {
        tables.addAll(lines);
        tables.add("");
    }

    /** Prints the tables and every expectation; true when all were met. */
    boolean ends() {
        out.println();
        tables.forEach(this::println);
        outcomes.forEach((moment, some) -> {
            out.println(moment + ":");
            some.forEach(this::tells);
        });
        var all = outcomes.values().stream().flatMap(List::stream).toList();
        var met = all.stream().filter(Outcome::met).count();
        out.println();
        out.println(met + " expectations met, " + (all.size() - met) + " not");
        return met == all.size();
    }

    /** Prints what there is when a story cannot go on. */
    void stops(IOException why) {
        ends();
        println("The story was not played to its end: "
                + (why.getMessage() == null ? why.toString() : why.getMessage()));
    }

    private void tells(Outcome outcome) {
        println((outcome.met() ? "  met  " : "  NOT  ") + outcome.expectation());
        if (!outcome.met()) {
            println("       but " + outcome.difference());
        }
    }

    private void println(String line) {
        out.println(line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…");
    }
}
