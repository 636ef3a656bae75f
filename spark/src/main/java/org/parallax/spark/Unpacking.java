package org.parallax.spark;

import org.parallax.spark.Shapes.Shape;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Nouns out of the bytes that {@link Packing} made of them: equal ones, and in the same order. */
final class Unpacking {
    private final ByteBuffer in;
    private final List<Object> objects = new ArrayList<>();
    private final List<String> strings = new ArrayList<>();
    private final Map<String, Class<?>> classes = new HashMap<>();

    private Unpacking(byte[] packed) {
        this.in = ByteBuffer.wrap(packed);
    }

    static Object unpack(byte[] packed) {
        return new Unpacking(packed).next();
    }

    private Object next() {
        Tag tag = Tag.of(in.get());
        return switch (tag) {
            case AGAIN -> objects.get(in.getInt());
            case SAID, LATIN, STRING -> string(tag);
            case LONG -> in.getLong();
            case INT -> in.getInt();
            case DOUBLE -> in.getDouble();
            case FALSE -> false;
            case TRUE -> true;
            case DATE -> LocalDate.ofEpochDay(in.getLong());
            case ENUM -> constant(word(), word());
            case NOTHING -> Optional.empty();
            case OPTIONAL -> Optional.of(next());
            case NO_LONG -> OptionalLong.empty();
            case SOME_LONG -> OptionalLong.of(in.getLong());
            case NO_INT -> OptionalInt.empty();
            case SOME_INT -> OptionalInt.of(in.getInt());
            case LIST -> List.of(several(in.getInt()));
            case SET -> set(in.getInt());
            case MAP -> map(in.getInt());
            case OBJECT -> object(Shapes.of(type(word())));
            case BYTES -> bytes(in.getInt());
            case INTS -> ints(in.getInt());
            case LONGS -> longs(in.getInt());
            case FLOATS -> floats(in.getInt());
        };
    }

    private String word() {
        return string(Tag.of(in.get()));
    }

    private String string(Tag tag) {
        int number = in.getInt();
        if (tag == Tag.SAID) return strings.get(number);
        String made =
                tag == Tag.LATIN
                        ? new String(bytes(number), StandardCharsets.ISO_8859_1)
                        : letters(number);
        strings.add(made);
        return made;
    }

    private String letters(int length) {
        char[] letters = new char[length];
        in.asCharBuffer().get(letters);
        skip(Character.BYTES * length);
        return new String(letters);
    }

    private Object constant(String type, String name) {
        for (Object constant : type(type).getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) return constant;
        }
        throw new IllegalArgumentException("no " + type + " is called " + name);
    }

    private Class<?> type(String name) {
        return classes.computeIfAbsent(
                name,
                _ -> {
                    try {
                        return Class.forName(name);
                    } catch (ClassNotFoundException e) {
                        throw new IllegalArgumentException("no noun that travels: " + name, e);
                    }
                });
    }

    private Object object(Shape shape) {
        Object made = shape.made(several(shape.fields().size()));
        objects.add(made);
        return made;
    }

    private Object[] several(int number) {
        Object[] all = new Object[number];
        for (int i = 0; i < number; i++) all[i] = next();
        return all;
    }

    private Set<Object> set(int number) {
        Set<Object> all = LinkedHashSet.newLinkedHashSet(number);
        for (int i = 0; i < number; i++) all.add(next());
        return Collections.unmodifiableSet(all);
    }

    private Map<Object, Object> map(int number) {
        Map<Object, Object> all = LinkedHashMap.newLinkedHashMap(number);
        for (int i = 0; i < number; i++) all.put(next(), next());
        return Collections.unmodifiableMap(all);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private int[] ints(int length) {
        int[] numbers = new int[length];
        in.asIntBuffer().get(numbers);
        skip(Integer.BYTES * length);
        return numbers;
    }

    private long[] longs(int length) {
        long[] numbers = new long[length];
        in.asLongBuffer().get(numbers);
        skip(Long.BYTES * length);
        return numbers;
    }

    private float[] floats(int length) {
        float[] numbers = new float[length];
        in.asFloatBuffer().get(numbers);
        skip(Float.BYTES * length);
        return numbers;
    }

    private void skip(int bytes) {
        in.position(in.position() + bytes);
    }
}
