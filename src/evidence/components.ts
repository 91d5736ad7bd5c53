/**
 * Strongly connected components of a directed graph on nodes 0 … n - 1, each as its nodes in ascending order, in order of their
 * first node. Without recursion, so that a chain of any length is walked. Source: Tarjan, SIAM J. Comput. 1 (1972) 146-160.
 */
export function components(edges: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const order = new Int32Array(edges.length).fill(-1);
  const low = new Int32Array(edges.length);
  const onStack = new Uint8Array(edges.length);
  const stack: number[] = [];
  const found: number[][] = [];
  let count = 0;
  for (let root = 0; root < edges.length; root += 1) {
    if (order[root] !== -1) continue;
    const calls: { node: number; next: number }[] = [];
    const enter = (node: number): void => {
      order[node] = low[node] = count;
      count += 1;
      stack.push(node);
      onStack[node] = 1;
      calls.push({ node, next: 0 });
    };
    enter(root);
    for (let call = calls.at(-1); call !== undefined; call = calls.at(-1)) {
      const { node } = call;
      const target = edges[node]?.[call.next];
      call.next += 1;
      if (target !== undefined) {
        if (order[target] === -1) enter(target);
        else if (onStack[target] === 1) low[node] = Math.min(low[node] ?? 0, order[target] ?? 0);
        continue;
      }
      calls.pop();
      const caller = calls.at(-1);
      if (caller !== undefined) low[caller.node] = Math.min(low[caller.node] ?? 0, low[node] ?? 0);
      if (low[node] === order[node]) found.push(popComponent(stack, onStack, node));
    }
  }
  return found.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function popComponent(stack: number[], onStack: Uint8Array, node: number): number[] {
  const component: number[] = [];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    onStack[top] = 0;
    component.push(top);
    if (top === node) break;
  }
  return component.sort((a, b) => a - b);
}
