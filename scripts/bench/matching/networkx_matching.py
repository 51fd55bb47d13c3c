"""Times networkx's maximum weight matching: reads as lemon.cpp does, prints milliseconds of CPU and the sum."""
import sys
import time

import networkx

lines = sys.stdin.read().split("\n")
graph = networkx.Graph()
for line in lines[1:]:
    if line:
        a, b, weight = map(int, line.split())
        graph.add_edge(a, b, weight=weight)
began = time.process_time()
pairs = networkx.max_weight_matching(graph, maxcardinality=True)
took = (time.process_time() - began) * 1000
print(took, sum(graph[a][b]["weight"] for a, b in pairs))
