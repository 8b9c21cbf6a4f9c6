package nl.ketenkaart.notifications.appointment.kafka;

import java.time.Clock;
import nl.ketenkaart.notifications.appointment.EndAppointmentHandler;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.notifications.followup.FollowUps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AppointmentConfiguration {

    @Bean
    EndAppointmentHandler endAppointment(FollowUps followUps, CaseTables tables, Clock clock) {
        return new EndAppointmentHandler(followUps, tables, clock);
    }
}
