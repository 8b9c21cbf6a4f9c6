package nl.ketenkaart.privacy.card.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.privacy.PrivacyService;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole service on its real parts, once for all tests of cards; under a name of its own, so that no other test listens along. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = PrivacyService.class,
        properties = "spring.application.name=" + CardServiceTest.NAME)
@Import(CardStack.Around.class)
@ExtendWith(EmbeddedStack.class)
@interface CardServiceTest {
    String NAME = "card-test";
}
