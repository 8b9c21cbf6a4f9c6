package nl.ketenkaart.privacy.erasure.web;

import java.time.Clock;
import nl.ketenkaart.privacy.erasure.CarryOutErasure;
import nl.ketenkaart.privacy.erasure.Destruction;
import nl.ketenkaart.privacy.erasure.EraseCaseHandler;
import nl.ketenkaart.privacy.erasure.Erasures;
import nl.ketenkaart.privacy.opening.OpenCase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean
    CarryOutErasure carryOutErasure(Erasures erasures, Destruction destruction, Clock clock) {
        return new CarryOutErasure(erasures, destruction, clock);
    }

    @Bean
    EraseCaseHandler eraseCaseHandler(OpenCase opening, Erasures erasures, CarryOutErasure carryingOut, Clock clock) {
        return new EraseCaseHandler(opening, erasures, carryingOut, clock);
    }
}
