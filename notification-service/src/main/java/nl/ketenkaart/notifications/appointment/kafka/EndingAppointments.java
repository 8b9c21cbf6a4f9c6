package nl.ketenkaart.notifications.appointment.kafka;

import nl.ketenkaart.notifications.CaseEventReaction;
import nl.ketenkaart.notifications.appointment.AppointmentAnswered;
import nl.ketenkaart.notifications.appointment.EndAppointmentHandler;
import nl.ketenkaart.notifications.duty.DirectorAppointed;
import nl.ketenkaart.platform.event.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Hands on what ends the duty to answer an appointment. */
@Component
class EndingAppointments implements CaseEventReaction {
    private final EndAppointmentHandler handler;

    EndingAppointments(EndAppointmentHandler handler) {
        this.handler = handler;
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.stem()) {
            case "director-accepted", "director-refused" -> handler.handle(event.as(AppointmentAnswered.class));
            case "director-appointed" -> handler.handle(event.as(DirectorAppointed.class));
            default -> {}
        }
    }
}
