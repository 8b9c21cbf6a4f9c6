package nl.ketenkaart.notifications.twoworlds;

import static nl.ketenkaart.notifications.Cast.HALT;
import static nl.ketenkaart.notifications.Cast.PROBATION;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUpEvent.FollowUpOpened;
import nl.ketenkaart.notifications.followup.FollowUpId;
import nl.ketenkaart.notifications.followup.FollowUps;
import nl.ketenkaart.notifications.followup.ListPlace;
import nl.ketenkaart.notifications.followup.What;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The duties of a world, or as if an owner were not asked for. */
record LeakyFollowUps(FollowUps real, @Nullable Leak leak) implements FollowUps {
    @Override
    public Optional<FollowUp> find(FollowUpId id) {
        var found = real.find(id);
        return switch (leak) {
            case DUTY_OF_ANOTHER_THAT_IS_THERE -> found.map(LeakyFollowUps::asHalts);
            case REMINDED_OF_A_REQUEST_OF_OTHERS -> found.map(LeakyFollowUps::asAMeasure);
            case null, default -> found;
        };
    }

    private static FollowUp asAMeasure(FollowUp duty) {
        return new FollowUp(
                duty.id(),
                duty.caseId(),
                duty.owner(),
                What.START_MEASURE,
                duty.concerning(),
                duty.due(),
                duty.report(),
                null);
    }

    private static FollowUp asHalts(FollowUp duty) {
        return new FollowUp(
                duty.id(), duty.caseId(), HALT, duty.what(), duty.concerning(), duty.due(), duty.report(), null);
    }

    @Override
    public void open(FollowUp followUp, FollowUpOpened event) {
        real.open(followUp, event);
    }

    @Override
    public Result<FollowUp> change(FollowUpId id, Function<FollowUp, Outcome<FollowUp>> verb) {
        return real.change(id, verb);
    }

    @Override
    public Stream<FollowUp> of(OrganisationId owner, ListPlace after, Wanted wanted) {
        var own = real.of(owner, after, wanted);
        return leak == Leak.OWNER_FORGOTTEN
                ? Stream.concat(own, real.of(PROBATION, after, wanted)).sorted(Comparator.comparing(ListPlace::of))
                : own;
    }
}
