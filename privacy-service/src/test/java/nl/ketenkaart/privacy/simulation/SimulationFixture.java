package nl.ketenkaart.privacy.simulation;

import static nl.ketenkaart.privacy.amendment.AmendmentFixture.officer;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.amendment.AmendmentFixture;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.simulation.SimulateAgreement.Answer;
import nl.ketenkaart.privacy.simulation.SimulateAgreement.Asked;
import nl.ketenkaart.privacy.simulation.SimulateAgreement.Cases;
import nl.ketenkaart.privacy.simulation.SimulateAgreement.Recording;
import nl.ketenkaart.privacy.story.Story;

/** Simulates over the cases of stories, as privacy officers do. */
public final class SimulationFixture {
    public final AmendmentFixture amendments = new AmendmentFixture();
    public final List<Disclosure> recorded = new ArrayList<>();
    final InMemoryIntake intake;
    final SimulateAgreement simulating;

    SimulationFixture(Story... stories) {
        this(new InMemoryIntake((before, after, cause) -> List.of()));
        for (var story : stories) {
            intake.take(story.told());
        }
    }

    /** Over what was taken in there. */
    public SimulationFixture(InMemoryIntake intake) {
        this.intake = intake;
        amendments.now = CardFixture.NOW;
        simulating = new SimulateAgreement(
                amendments.reading,
                amendments.parties(),
                amendments.agreements,
                new Cases(intake, intake),
                new Recording(recorded::add, amendments.clock()));
    }

    Answer answer(int version, Caller caller) {
        return simulating.handle(new Asked(version, caller, CardFixture.FLOW, "", 100));
    }

    public Simulation simulation(int version, String organisation) {
        return switch (answer(version, officer(organisation))) {
            case Answer.Shown(var simulation) -> simulation;
            case Answer.Refused(var refusal) -> throw new AssertionError(refusal);
        };
    }

    Refusal refusal(int version, Caller caller) {
        return switch (answer(version, caller)) {
            case Answer.Shown(var simulation) -> throw new AssertionError(simulation);
            case Answer.Refused(var refusal) -> refusal;
        };
    }
}
