package nl.ketenkaart.cases.followup.kafka;

import nl.ketenkaart.cases.followup.BeginFollowUp;
import nl.ketenkaart.cases.followup.BeginFollowUpHandler;
import nl.ketenkaart.cases.followup.ProposeCase;
import nl.ketenkaart.cases.followup.ProposeCaseHandler;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.event.EventConsumer;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.store.Projections;
import org.springframework.stereotype.Component;

/** Begins the follow-up of a case with the first report, then notes how far it came and what is owed: killed in between, it does both again. */
@Component
final class FollowUpEventsConsumer implements EventConsumer {
    static final String TOPIC = "follow-up-events.v1";
    private final BeginFollowUpHandler handler;
    private final ProposeCaseHandler proposing;
    private final Projections<TakenIn> takenIn;

    FollowUpEventsConsumer(BeginFollowUpHandler handler, ProposeCaseHandler proposing, Projections<TakenIn> takenIn) {
        this.handler = handler;
        this.proposing = proposing;
        this.takenIn = takenIn;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void on(ReceivedEvent event) {
        if (event.stem().equals("follow-up-stalled")) {
            var stalled = event.as(FollowUpStalled.class);
            known(proposing.handle(new ProposeCase(stalled.caseId(), stalled.at())));
        }
        var reported = event.stem().equals("follow-up-reported") && begins(event.as(FollowUpReported.class));
        takenIn.apply(event.key(), event, before -> {
            var sofar = noted(before == null ? TakenIn.NOTHING : before, event);
            return reported ? sofar.oneMore() : sofar;
        });
    }

    private static TakenIn noted(TakenIn before, ReceivedEvent event) {
        return switch (event.stem()) {
            case "follow-up-opened" -> {
                var opened = event.as(FollowUpOpened.class);
                yield before.with(duties -> duties.opened(opened.followUpId(), opened.owed()));
            }
            case "follow-up-reported" -> before.with(event.as(FollowUpReported.class)::after);
            default -> before;
        };
    }

    private boolean begins(FollowUpReported reported) {
        if (reported.ofADecision()) {
            known(handler.handle(new BeginFollowUp(reported.caseId())));
        }
        return reported.ofADecision();
    }

    private static void known(Result<?> result) {
        if (result instanceof Result.Refused) {
            throw new IllegalStateException("a follow-up of a case that is not known here");
        }
    }
}
