package nl.ketenkaart.privacy.twoworlds;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** Something whose place another takes whenever the world changes; one call at a time. */
final class Swapped {
    private Swapped() {}

    static <T> T of(Class<T> type, Supplier<? extends T> now) {
        var swapped =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        synchronized (type) {
                            return method.invoke(now.get(), arguments);
                        }
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return type.cast(swapped);
    }
}
