package dev.dateline.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One-to-one pairs of rows and columns with the greatest total weight, by the Hungarian method in its O(n³) form with potentials. */
final class Assignment {
    /** A row and the column paired with it. */
    record Pair(int row, int column) {}

    private final double[][] weights;
    private final int size;
    private final double[] rowPotential;
    private final double[] columnPotential;
    /** Row of each column, both counted from 1; 0 is free. */
    private final int[] rowOf;

    private Assignment(double[][] weights) {
        this.weights = weights;
        this.size = Math.max(weights.length, weights.length == 0 ? 0 : weights[0].length);
        this.rowPotential = new double[size + 1];
        this.columnPotential = new double[size + 1];
        this.rowOf = new int[size + 1];
    }

    /** The pairs of positive weight, by column. @param weights a rectangle, not negative */
    static List<Pair> greatest(double[][] weights) {
        Assignment assignment = new Assignment(weights);
        for (int row = 1; row <= assignment.size; row++) {
            assignment.place(row);
        }
        List<Pair> pairs = new ArrayList<>();
        for (int column = 1; column <= assignment.size; column++) {
            int row = assignment.rowOf[column];
            if (assignment.cost(row, column) < 0) {
                pairs.add(new Pair(row - 1, column - 1));
            }
        }
        return pairs;
    }

    /** The rectangle is padded to a square by pairs that are worth nothing. */
    private double cost(int row, int column) {
        return row <= weights.length && column <= weights[row - 1].length ? -weights[row - 1][column - 1] : 0;
    }

    private void place(int row) {
        double[] least = new double[size + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        boolean[] used = new boolean[size + 1];
        int[] way = new int[size + 1];
        rowOf[0] = row;
        int column = 0;
        do {
            used[column] = true;
            column = step(column, least, used, way);
        } while (rowOf[column] != 0);
        while (column != 0) {
            rowOf[column] = rowOf[way[column]];
            column = way[column];
        }
    }

    /** Relaxes from {@code column} and gives the next column of the shortest path. */
    private int step(int column, double[] least, boolean[] used, int[] way) {
        int row = rowOf[column];
        int next = 0;
        double delta = Double.POSITIVE_INFINITY;
        for (int j = 1; j <= size; j++) {
            if (used[j]) {
                continue;
            }
            double reduced = cost(row, j) - rowPotential[row] - columnPotential[j];
            if (reduced < least[j]) {
                least[j] = reduced;
                way[j] = column;
            }
            if (least[j] < delta) {
                delta = least[j];
                next = j;
            }
        }
        for (int j = 0; j <= size; j++) {
            if (used[j]) {
                rowPotential[rowOf[j]] += delta;
                columnPotential[j] -= delta;
            } else {
                least[j] -= delta;
            }
        }
        return next;
    }
}
