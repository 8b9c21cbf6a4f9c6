package nl.ketenkaart.notifications.twoworlds;

import static nl.ketenkaart.notifications.Cast.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.followup.FollowUp.State;
import nl.ketenkaart.notifications.followup.FollowUpFixture;
import nl.ketenkaart.notifications.followup.FollowUpId;
import nl.ketenkaart.notifications.followup.ListFollowUpsHandler;
import nl.ketenkaart.notifications.followup.ListFollowUpsHandler.ListFollowUps;
import nl.ketenkaart.notifications.followup.ListPlace;
import nl.ketenkaart.notifications.followup.ReportFollowUpHandler;
import nl.ketenkaart.notifications.followup.ReportFollowUpHandler.ReportFollowUp;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.inbox.ReadInboxHandler;
import nl.ketenkaart.notifications.inbox.ReadInboxHandler.ReadInbox;
import nl.ketenkaart.notifications.inbox.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * All that Joost of Halt gets to hear in one world: page by page, step by step as a webhook would, as a stream comes, when mail comes,
 * its duties, and refusals.
 */
record Observer(InboxWorld world, @Nullable Leak leak) {

    List<Object> heard(Set<FollowUpId> duties) {
        var heard = new ArrayList<Object>();
        for (var limit = 1; limit <= 4; limit++) {
            pages(limit, Wanted.ALL, heard);
            pages(limit, new Wanted(Set.of("nl.ketenkaart.cases.case-decided"), null), heard);
            pages(limit, new Wanted(Set.of(), CASE), heard);
            for (var state : new State[] {null, State.OPEN, State.OVERDUE, State.DONE}) {
                lists(limit, state, heard);
            }
        }
        steps(heard);
        new Glance(new LeakyFollowUps(world.followUps, leak), this::table).at(heard);
        new Mailbox(world, leak, this::table).comes(heard);
        new Ear(world, leak, this::table).listens(heard);
        spoilt(heard);
        duties.forEach(duty -> report(duty, heard));
        return heard;
    }

    /** The place to go on from leaves sealed, in nineteen digits: what shows of it is whether it moved. */
    private void pages(int limit, Wanted wanted, List<Object> heard) {
        var reading = new ReadInboxHandler(new LeakyInboxes(world, leak), this::table, CLOCK);
        var next = 0L;
        for (var page = 0; page < 20; page++) {
            var news = reading.handle(new ReadInbox(JOOST_OF_HALT, next, limit, wanted));
            heard.add(news.notifications());
            heard.add(news.next() == next ? "stays" : "goes on");
            next = news.next();
            if (leak == Leak.NUMBERS_OF_EVENTS) {
                heard.add(next);
            }
        }
    }

    /** Where a webhook goes on from is never given out; what it tells is. */
    private void steps(List<Object> heard) {
        var reading = new ReadInboxHandler(new LeakyInboxes(world, leak), this::table, CLOCK);
        var step = reading.step(JOOST_OF_HALT, 0, Wanted.ALL);
        while (step.told() != null) {
            heard.add(step.told());
            step = reading.step(JOOST_OF_HALT, step.number(), Wanted.ALL);
        }
    }

    private void lists(int limit, @Nullable State state, List<Object> heard) {
        var listing = new ListFollowUpsHandler(new LeakyFollowUps(world.followUps, leak), this::table, CLOCK);
        var after = ListPlace.START;
        while (after != null) {
            var listed = listing.handle(new ListFollowUps(JOOST_OF_HALT, state, after, limit));
            heard.add(listed);
            after = listed.next();
        }
    }

    private void report(FollowUpId duty, List<Object> heard) {
        var reporting = new ReportFollowUpHandler(new LeakyFollowUps(world.followUps, leak), this::table, CLOCK);
        for (var outcome : List.of(ReportOutcome.GIVEN, ReportOutcome.NOT_STARTED)) {
            var command = new ReportFollowUp(JOOST_OF_HALT, duty, FollowUpFixture.report(outcome));
            heard.add(reporting.faults(command));
            heard.add(reporting.handle(command));
        }
    }

    private Optional<CaseTable> table(CaseId caseId) {
        var table = Objects.requireNonNull(world.tables.get(caseId));
        return Optional.of(
                switch (leak) {
                    case SEAT_FORGOTTEN ->
                        new CaseTable(
                                tableOf(HALT).seats(),
                                table.excludedOrganisations(),
                                table.excludedPersons(),
                                table.answering());
                    case EXCLUSION_FORGOTTEN ->
                        new CaseTable(table.seats(), Set.of(), table.excludedPersons(), table.answering());
                    case PERSON_KEPT_OUT_FORGOTTEN ->
                        new CaseTable(table.seats(), table.excludedOrganisations(), Set.of(), table.answering());
                    case null, default -> table;
                });
    }

    private void spoilt(List<Object> heard) {
        var own = world.duties.stream().filter(duty -> duty.owner().equals(HALT));
        switch (leak) {
            case COUNT_OF_NEWS -> heard.add(world.inboxes.end(HALT));
            case LAST_ARRIVAL -> heard.add(last());
            case COUNT_OF_DUTIES -> heard.add(own.count());
            case REMINDER_OF_A_HIDDEN_DUTY ->
                own.filter(duty -> duty.state(NOW) == State.OVERDUE).forEach(heard::add);
            case null, default -> heard.add("nothing more");
        }
    }

    private Object last() {
        return Stream.iterate(0L, number -> number + 1)
                .limit(world.inboxes.end(HALT))
                .map(number -> world.inboxes.from(HALT, number).getFirst().arrived())
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow();
    }
}
