declare module 'virtual:europe-map' {
  const map: {
    width: number;
    height: number;
    countries: { code: string; path: string; x: number; y: number }[];
  };
  export default map;
}
