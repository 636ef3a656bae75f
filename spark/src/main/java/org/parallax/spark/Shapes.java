package org.parallax.spark;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * What our nouns are made of: a record of its components; another class of its fields, which one of
 * its constructors takes in their order.
 */
final class Shapes {
    private static final String OURS = "org.parallax.";

    private static final ClassValue<Shape> SHAPES =
            new ClassValue<>() {
                @Override
                protected Shape computeValue(Class<?> type) {
                    return shape(type);
                }
            };

    private Shapes() {}

    /** A class taken apart. */
    record Shape(Class<?> type, List<Field> fields, Constructor<?> maker) {
        Object[] parts(Object whole) {
            Object[] parts = new Object[fields.size()];
            try {
                for (int i = 0; i < parts.length; i++) parts[i] = fields.get(i).get(whole);
            } catch (IllegalAccessException e) {
                throw new AssertionError(type + " was opened", e);
            }
            return parts;
        }

        Object made(Object[] parts) {
            try {
                return maker.newInstance(parts);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(type + " was made of " + Arrays.toString(parts), e);
            }
        }
    }

    /**
     * @throws IllegalArgumentException if it is not ours, or keeps what nobody gives it
     */
    static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    private static Shape shape(Class<?> type) {
        if (!type.getName().startsWith(OURS) || type.isInterface()) throw refused(type, null);
        try {
            Field[] fields = fields(type);
            Class<?>[] parts = Arrays.stream(fields).map(Field::getType).toArray(Class<?>[]::new);
            Constructor<?> maker = type.getDeclaredConstructor(parts);
            maker.setAccessible(true);
            for (Field field : fields) field.setAccessible(true);
            return new Shape(type, List.of(fields), maker);
        } catch (ReflectiveOperationException e) {
            throw refused(type, e);
        }
    }

    private static Field[] fields(Class<?> type) throws NoSuchFieldException {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            return Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .toArray(Field[]::new);
        }
        Field[] fields = new Field[components.length];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = type.getDeclaredField(components[i].getName());
        }
        return fields;
    }

    private static IllegalArgumentException refused(Class<?> type, @Nullable Throwable why) {
        return new IllegalArgumentException("no noun that travels: " + type.getName(), why);
    }
}
